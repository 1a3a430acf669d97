import { useState } from "preact/hooks"
import { askFor, EVERYWHERE } from "../platform/permissions.ts"
import { t } from "../platform/texts.ts"
import { show } from "../ui/show.tsx"

/** What a new reader sees once: what Sayso does, and the choice where it reads by itself. */
function Welcome() {
  const [answer, setAnswer] = useState<"everywhere" | "onClick">()
  const everywhere = async () => setAnswer((await askFor(EVERYWHERE)) ? "everywhere" : "onClick")
  return (
    <>
      <img src="icons/128.png" alt="" width="64" height="64" />
      <h1>{t("welcomeTitle")}</h1>
      <p class="lead">{t("welcomeLead")}</p>
      <ol>
        <li>{t("welcomeFirst")}</li>
        <li>{t("welcomeSecond")}</li>
        <li>{t("welcomeThird")}</li>
      </ol>
      <h2>{t("welcomeChoice")}</h2>
      <p class="hint">{t("welcomeChoiceHint")}</p>
      <div class="choices">
        <button type="button" class="primary" onClick={() => void everywhere()}>
          {t("welcomeEverywhere")}
        </button>
        <button type="button" onClick={() => setAnswer("onClick")}>
          {t("welcomeOnClick")}
        </button>
      </div>
      <p role="status">
        {answer === "everywhere" && t("welcomeGranted")}
        {answer === "onClick" && t("welcomeRefused")}
      </p>
    </>
  )
}

show(<Welcome />)

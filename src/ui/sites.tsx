import { useEffect, useState } from "preact/hooks"
import { askFor, EVERYWHERE, giveBack, isGranted, onPermissions, siteOf } from "../platform/permissions.ts"
import type { FrontTab } from "../platform/tabs.ts"
import { t } from "../platform/texts.ts"

/** Straight from the click: browsers refuse a permission otherwise. */
const set = (origins: readonly string[], on: boolean) => void (on ? askFor(origins) : giveBack(origins))

/** Where Sayso reads by itself: the granted origins are the truth, a switch only asks for them or gives them back. */
export function Sites({ tab }: { tab: FrontTab }) {
  const site = siteOf(tab.address)
  const [granted, setGranted] = useState({ here: false, everywhere: false })
  useEffect(() => {
    const life = new AbortController()
    const look = async () => {
      const everywhere = await isGranted(EVERYWHERE)
      setGranted({ everywhere, here: everywhere || (site !== undefined && (await isGranted([site]))) })
    }
    void look()
    onPermissions(() => void look(), life.signal)
    return () => life.abort()
  }, [site])
  return (
    <footer>
      {site && (
        <label>
          <input
            type="checkbox"
            checked={granted.here}
            disabled={granted.everywhere}
            onChange={(event) => set([site], event.currentTarget.checked)}
          />
          {t("alwaysHere", new URL(tab.address ?? "").hostname)}
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={granted.everywhere}
          onChange={(event) => set(EVERYWHERE, event.currentTarget.checked)}
        />
        {t("everywhere")}
      </label>
    </footer>
  )
}

import { canOpenSidePanel, openSidePanel } from "../platform/side-panel.ts"
import type { FrontTab } from "../platform/tabs.ts"
import { t } from "../platform/texts.ts"
import type { Acts } from "./use-acts.ts"

/** Undo, redo, and the same list beside the page. */
export function PanelActs({ tab, acts }: { tab: FrontTab; acts: Acts }) {
  return (
    <>
      <button type="button" class="quiet" title={t("undoAct")} aria-label={t("undoAct")} onClick={acts.undo}>
        ↶
      </button>
      <button type="button" class="quiet" title={t("redoAct")} aria-label={t("redoAct")} onClick={acts.redo}>
        ↷
      </button>
      {canOpenSidePanel() && (
        <button
          type="button"
          class="quiet"
          title={t("openSidebar")}
          aria-label={t("openSidebar")}
          onClick={() => void openSidePanel(tab.id).catch(() => {})}
        >
          ⇥
        </button>
      )}
    </>
  )
}

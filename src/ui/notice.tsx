import { useState } from "preact/hooks"

type NoticeText = {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Says one sentence to the reader, with at most one thing to do about it. */
export type Say = (text: string, action?: { label: string; run: () => void }) => void

export function useNotice(): { readonly notice: NoticeText | undefined; readonly say: Say } {
  const [notice, setNotice] = useState<NoticeText>()
  return {
    notice,
    say: (text, action) =>
      setNotice({
        text,
        ...(action && {
          action: {
            label: action.label,
            run() {
              setNotice(undefined)
              action.run()
            },
          },
        }),
      }),
  }
}

/** A polite line of what just happened. */
export function Notice({ notice }: { notice: NoticeText | undefined }) {
  return (
    <div class="notice" role="status">
      {notice && <span>{notice.text}</span>}
      {notice?.action && (
        <button type="button" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      )}
    </div>
  )
}

import type { AfterProps, Form } from "../parts.ts"
import { NoticeBox } from "../screens/notice-box.tsx"
import { heldBack } from "../state.ts"

/** Shown beside the button while it is not certain that the office has the request. */
export const Notice = ({ form, after }: AfterProps) => {
  const { phase } = form.model
  switch (phase.kind) {
    case "unknown":
      return (
        <NoticeBox form={form} title={after.unknownTitle}>
          {after.unknown}
        </NoticeBox>
      )
    case "busy":
      return form.submission?.busyNotice(form, phase)
    case "offline":
      return (
        <NoticeBox
          form={form}
          title={after.offlineTitle}
          action={
            !phase.waiting && (
              <button
                type="button"
                class="other"
                onClick={({ currentTarget }) => {
                  // This button goes away, and the focus would be lost with it.
                  currentTarget.closest("form")?.querySelector<HTMLElement>("[type=submit]")?.focus()
                  sendWhenOnline(form)
                }}
              >
                {after.sendWhenBack}
              </button>
            )
          }
        >
          {phase.waiting ? after.offlineWaiting : after.offline}
        </NoticeBox>
      )
    default:
      return null
  }
}

/** Sends once the browser is online, unless the visitor does so first. If it is online already, there will be no event. */
const sendWhenOnline = ({ become, current, submit, signal, isOnline }: Form) => {
  if (isOnline()) return submit()
  const waiting = { kind: "offline", waiting: true } as const
  become(heldBack(current(), waiting))
  window.addEventListener("online", () => current().phase === waiting && submit(), { signal })
}

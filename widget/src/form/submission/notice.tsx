import type { AfterProps, Form } from "../parts.ts"
import { NoticeBox } from "../screens/notice-box.tsx"
import { heldBack } from "../state.ts"

/** How it stands with a request that is not with the office for certain: said beside the button. */
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
                  // It goes, and takes the focus with it.
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

/** Browsers say when the line is back. By then the visitor may have sent it otherwise. */
const sendWhenOnline = ({ become, current, submit, signal }: Form) => {
  become(heldBack(current(), { kind: "offline", waiting: true }))
  const isWaiting = () => {
    const { phase } = current()
    return phase.kind === "offline" && phase.waiting
  }
  window.addEventListener("online", () => isWaiting() && submit(), { once: true, signal })
}

import type { ComponentChildren } from "preact"
import type { Messages } from "../../messages/messages.ts"
import { useBookingControl } from "../field.ts"
import { useParts } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"

/** Why the request is not with the office yet, and what to do: said beside the button, in the form's live region. */
export const Notice = () => {
  const { messages } = useParts()
  const { model, sendWhenOnline } = useBookingControl()
  const { phase } = model
  switch (phase.kind) {
    case "unknown":
      return <NoticeBox title={messages.unknownTitle}>{messages.unknown}</NoticeBox>
    case "busy":
      return <NoticeBox title={messages.busyTitle}>{messages.busy(waitPhrase(messages, phase.retryAfter))}</NoticeBox>
    case "offline":
      if (phase.waiting) return <NoticeBox title={messages.offlineTitle}>{messages.offlineWaiting}</NoticeBox>
      return (
        <NoticeBox
          title={messages.offlineTitle}
          action={
            <button type="button" class="other" onClick={sendWhenOnline}>
              {messages.sendWhenBack}
            </button>
          }
        >
          {messages.offline}
        </NoticeBox>
      )
    default:
      return null
  }
}

type NoticeBoxProps = { title: string; children: ComponentChildren; action?: ComponentChildren }

const NoticeBox = ({ title, children, action }: NoticeBoxProps) => {
  const { messages } = useParts()
  return (
    <div class="notice">
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
      <p>
        {messages.callInstead} <PhoneLink />
      </p>
    </div>
  )
}

const waitPhrase = (messages: Messages, seconds: number) =>
  seconds < 30 ? messages.waitMoment : messages.waitMinutes(Math.ceil(seconds / 60))

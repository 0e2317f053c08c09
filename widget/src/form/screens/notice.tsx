import type { ComponentChildren } from "preact"
import type { Messages } from "../../messages/messages.ts"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"

/** Why the request is not with the office yet, and what to do: said beside the button, in the form's live region. */
export const Notice = ({ form }: FormProps) => {
  const { messages, model, sendWhenOnline } = form
  const { phase } = model
  switch (phase.kind) {
    case "unknown":
      return (
        <NoticeBox form={form} title={messages.unknownTitle}>
          {messages.unknown}
        </NoticeBox>
      )
    case "busy":
      return (
        <NoticeBox form={form} title={messages.busyTitle}>
          {messages.busy(waitPhrase(messages, phase.retryAfter))}
        </NoticeBox>
      )
    case "offline":
      if (phase.waiting)
        return (
          <NoticeBox form={form} title={messages.offlineTitle}>
            {messages.offlineWaiting}
          </NoticeBox>
        )
      return (
        <NoticeBox
          form={form}
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

type NoticeBoxProps = FormProps & { title: string; children: ComponentChildren; action?: ComponentChildren }

const NoticeBox = ({ form, title, children, action }: NoticeBoxProps) => (
  <div class="notice">
    <h3>{title}</h3>
    <p>{children}</p>
    {action}
    <p>
      {form.messages.callInstead} <PhoneLink site={form.site} />
    </p>
  </div>
)

const waitPhrase = (messages: Messages, seconds: number) =>
  seconds < 30 ? messages.waitMoment : messages.waitMinutes(Math.ceil(seconds / 60))

import { OutLink } from "../out-link.tsx"
import type { FormProps } from "../parts.ts"
import { Unsent } from "./unsent.tsx"

/** The form's last part: how the sending stands, the button, and what happens next. */
export const Sending = ({ form }: FormProps) => {
  const { site, messages, model, underWay, submission } = form
  const { phase } = model
  // Once the second half is here errors are found at once, and "Sending…" would be said of a form that is not sent.
  const sending = phase.kind === "sending" || (underWay && !submission?.attempt)
  const again = phase.kind === "unknown" || phase.kind === "busy"
  const label = again ? messages.sendAgain : messages.submit
  const shown = sending ? messages.sending : label
  return (
    <div class="sending">
      <div role="status">{sending ? <span class="unseen">{messages.sending}</span> : <Standing form={form} />}</div>
      <button
        type="submit"
        class="send"
        part="button"
        aria-disabled={sending}
        onClick={(event) => {
          // At the click, since the submit event may never come: in a frame that may not submit forms, or if the page prevents the
          // default of every click.
          event.preventDefault()
          form.submit()
        }}
      >
        <span key={shown}>{shown}</span>
      </button>
      <p class="help">{messages.nextSteps}</p>
      <p class="help">
        {messages.privacy}{" "}
        {site.privacyUrl && (
          <OutLink form={form} href={site.privacyUrl}>
            {messages.privacyLink}
          </OutLink>
        )}
      </p>
    </div>
  )
}

/** Said in the form's live region. Until the second half is here, all that is known is that nothing was sent. */
const Standing = ({ form }: FormProps) => {
  const { model, submission } = form
  if (submission?.Notice) return <submission.Notice form={form} after={submission.messages} />
  return model.phase.kind === "busy" ? <Unsent form={form} /> : null
}

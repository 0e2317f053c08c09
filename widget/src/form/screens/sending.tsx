import { OutLink } from "../groups/consent.tsx"
import type { FormProps } from "../parts.ts"
import { ownText } from "../promise.ts"
import { Notice } from "./notice.tsx"

/** The form's last part: how the sending stands, the button, and what happens next. */
export const Sending = ({ form }: FormProps) => {
  const { site, messages, model } = form
  const { phase } = model
  const sending = phase.kind === "sending"
  const again = phase.kind === "unknown" || phase.kind === "busy"
  const label = again ? messages.sendAgain : (ownText(form, "submit") ?? messages.submit)
  return (
    <div class="sending">
      <div role="status">{sending ? <span class="unseen">{messages.sending}</span> : <Notice form={form} />}</div>
      <button type="submit" class="send" part="button" aria-disabled={sending}>
        {sending ? messages.sending : label}
      </button>
      <p class="help">{ownText(form, "nextSteps") ?? messages.nextSteps}</p>
      <p class="help">
        {ownText(form, "privacy") ?? messages.privacy}{" "}
        {site.privacyUrl && <OutLink href={site.privacyUrl}>{messages.privacyLink}</OutLink>}
      </p>
    </div>
  )
}

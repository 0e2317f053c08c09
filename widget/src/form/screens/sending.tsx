import { useBookingControl } from "../field.ts"
import { OutLink } from "../groups/consent.tsx"
import { useParts } from "../parts.ts"
import { ownText } from "../promise.ts"
import { Notice } from "./notice.tsx"

/** The form's last part: how the sending stands, the button, and what happens next. */
export const Sending = () => {
  const { site, language, messages } = useParts()
  const { phase } = useBookingControl().model
  const sending = phase.kind === "sending"
  const again = phase.kind === "unknown" || phase.kind === "busy"
  const label = again ? messages.sendAgain : (ownText(site, language, "submit") ?? messages.submit)
  return (
    <div class="sending">
      <div role="status">{sending ? <span class="unseen">{messages.sending}</span> : <Notice />}</div>
      <button type="submit" class="send" aria-disabled={sending}>
        {sending ? messages.sending : label}
      </button>
      <p class="help">{ownText(site, language, "nextSteps") ?? messages.nextSteps}</p>
      <p class="help">
        {ownText(site, language, "privacy") ?? messages.privacy}{" "}
        {site.privacyUrl && <OutLink href={site.privacyUrl}>{messages.privacyLink}</OutLink>}
      </p>
    </div>
  )
}

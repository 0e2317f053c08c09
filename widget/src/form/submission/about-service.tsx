import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { chosenService, textIn } from "../site.ts"
import { lendLink } from "./lend-link.ts"

/** What there is to say and to ask about the chosen service. */
export const AboutService = ({ form }: FormProps) => {
  const { submission } = form
  return (
    <>
      <div role="status">
        <UrgentCall form={form} />
      </div>
      {submission?.extras && <submission.extras.Questions form={form} after={submission.messages} />}
    </>
  )
}

/**
 * Who has an emergency is told to call, and what to do until then. Below what they chose and above all that is left to fill in:
 * on top of the form it would push away the very choice under their finger.
 */
export const UrgentCall = ({ form }: FormProps) => {
  const { site, language, model, submission } = form
  const service = chosenService(site, model.values)
  if (!service?.urgent) return null
  return (
    <div class="urgent">
      <p>{submission?.messages.urgentCall}</p>
      <PhoneLink site={site} place="urgent" lend={lendLink} />
      {service.safety && <p class="safety">{textIn(service.safety, language, site)}</p>}
    </div>
  )
}

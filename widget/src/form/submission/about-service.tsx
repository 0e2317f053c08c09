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
      {submission && <submission.Questions form={form} after={submission.messages} />}
    </>
  )
}

/**
 * Tells people with an emergency to call, and what to do meanwhile. It stands right below the choice: at the top of the form it
 * would push that choice away from under their finger.
 */
export const UrgentCall = ({ form }: FormProps) => {
  const { site, language, model, submission } = form
  const service = chosenService(site, model.values)
  if (!service?.urgent) return null
  return (
    <div class="urgent">
      <p>{submission?.messages.urgentCall}</p>
      <PhoneLink site={site} place="urgent" lend={lendLink} />
      {service.safety && (
        <p key={service.id} class="safety">
          {textIn(service.safety, language, site)}
        </p>
      )}
    </div>
  )
}

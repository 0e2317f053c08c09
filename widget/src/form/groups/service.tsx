import { errorAt } from "../errors.tsx"
import { Choices, Group } from "../fields/choices.tsx"
import { Optional, Remark } from "../fields/label.tsx"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { chosenService, textIn } from "../site.ts"
import { OTHER_SERVICE } from "../values.ts"

/** What the visitor needs, of what the site offers, and what the site asks about that. */
export const ServiceGroup = ({ form }: FormProps) => {
  const { site, language, messages, submission } = form
  if (site.services.length === 0) return null
  return (
    <Group
      legend={
        <>
          {messages.serviceLegend}
          <Optional word={messages.optional} />
        </>
      }
      remark={<Remark name="service" error={errorAt(form, "service")} />}
    >
      <Choices
        form={form}
        name="service"
        look="cards"
        choices={[
          ...site.services.map(({ id, label }) => ({ value: id, label: textIn(label, language, site) })),
          { value: OTHER_SERVICE, label: messages.otherService, stress: "quiet" },
        ]}
      />
      <div role="status">
        <UrgentCall form={form} />
      </div>
      {submission && <submission.Questions form={form} />}
    </Group>
  )
}

/**
 * Who has an emergency is told to call, and what to do until then. Below what they chose and above all that is left to fill in:
 * on top of the form it would push away the very choice under their finger.
 */
const UrgentCall = ({ form }: FormProps) => {
  const { site, language, messages, model } = form
  const service = chosenService(site, model.values)
  if (!service?.urgent) return null
  return (
    <div class="urgent">
      <p>{messages.urgentCall}</p>
      <PhoneLink site={site} place="urgent" />
      {service.safety && <p class="safety">{textIn(service.safety, language, site)}</p>}
    </div>
  )
}

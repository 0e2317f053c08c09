import { errorAt } from "../errors.ts"
import { Choices, Group } from "../fields/choices.tsx"
import { Optional, Remark } from "../fields/label.tsx"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { textIn } from "../site.ts"
import { OTHER_SERVICE } from "../values.ts"

/** What the visitor needs, of what the site offers. Who has an emergency is told to call. */
export const ServiceGroup = ({ form }: FormProps) => {
  const { site, language, messages, model } = form
  if (site.services.length === 0) return null
  const urgent = site.services.some((service) => service.id === model.values.service && service.urgent)
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
      {urgent && (
        <p class="urgent">
          {messages.urgentCall} <PhoneLink site={form.site} />
        </p>
      )}
    </Group>
  )
}

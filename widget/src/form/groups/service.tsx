import { useField } from "../field.ts"
import { Choices, Group } from "../fields/choices.tsx"
import { Optional, Remark } from "../fields/label.tsx"
import { useParts } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { textIn } from "../site.ts"
import { OTHER_SERVICE } from "../values.ts"

/** What the visitor needs, of what the site offers. Who has an emergency is told to call. */
export const ServiceGroup = () => {
  const { site, language, messages } = useParts()
  const { value, error } = useField("service")
  if (site.services.length === 0) return null
  const urgent = site.services.some((service) => service.id === value && service.urgent)
  return (
    <Group
      legend={
        <>
          {messages.serviceLegend}
          <Optional />
        </>
      }
      remark={<Remark name="service" help={undefined} error={error} />}
    >
      <Choices
        name="service"
        look="cards"
        choices={[
          ...site.services.map(({ id, label }) => ({ value: id, label: textIn(label, language, site) })),
          { value: OTHER_SERVICE, label: messages.otherService, quiet: true },
        ]}
      />
      {urgent && (
        <p class="urgent">
          {messages.urgentCall} <PhoneLink />
        </p>
      )}
    </Group>
  )
}

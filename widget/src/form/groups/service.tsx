import { errorAt } from "../error-at.ts"
import { Choices, Group } from "../fields/choices.tsx"
import type { FormProps } from "../parts.ts"
import { textIn } from "../site.ts"
import { OTHER_SERVICE } from "../values.ts"

/** Which of the site's services the visitor needs, and what the site has to say and to ask about it. */
export const ServiceGroup = ({ form }: FormProps) => {
  const { site, language, messages, submission } = form
  if (site.services.length === 0) return null
  return (
    <Group legend={messages.serviceLegend} name="service" error={errorAt(form, "service")}>
      <Choices
        form={form}
        name="service"
        look="cards"
        choices={[
          ...site.services.map(({ id, label }) => ({ value: id, label: textIn(label, language, site) })),
          { value: OTHER_SERVICE, label: messages.otherService, stress: "quiet" },
        ]}
      />
      {submission && <submission.AboutService form={form} />}
    </Group>
  )
}

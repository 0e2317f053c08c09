import { Group } from "../fields/choices.tsx"
import { TextField } from "../fields/text-field.tsx"
import type { FormProps } from "../parts.ts"
import { eitherContact } from "../site.ts"

/** Who asks, and how to reach them. */
export const WhoGroup = ({ form }: FormProps) => {
  const { site, messages, submission } = form
  const either = eitherContact(site)
  return (
    <Group legend={messages.whoLegend}>
      {submission && <submission.CustomerQuestions form={form} after={submission.messages} />}
      <TextField form={form} name="name" label={messages.name} required />
      {either && (
        <p class="help" id="either">
          {messages.eitherContact}
        </p>
      )}
      {(["phone", "email"] as const).map((name) => {
        const use = site.fields[name]
        return (
          use !== "off" && (
            <TextField
              key={name}
              form={form}
              name={name}
              label={messages[name]}
              required={use === "required"}
              unmarked={either}
              describedBy={either && name === "phone" ? "either" : undefined}
            />
          )
        )
      })}
    </Group>
  )
}

import { Group } from "../fields/choices.tsx"
import { TextField } from "../fields/text-field.tsx"
import type { FormProps } from "../parts.ts"
import { eitherContact } from "../site.ts"

/** Who asks, and how to reach them. */
export const WhoGroup = ({ form }: FormProps) => {
  const { site, messages, submission } = form
  const { phone, email } = site.fields
  const either = eitherContact(site)
  return (
    <Group legend={messages.whoLegend}>
      {submission?.extras && <submission.extras.CustomerQuestions form={form} after={submission.messages} />}
      <TextField form={form} name="name" label={messages.name} required autocomplete="name" autocapitalize="words" />
      {either && <p class="help">{messages.eitherContact}</p>}
      {phone !== "off" && (
        <TextField
          form={form}
          name="phone"
          label={messages.phone}
          required={phone === "required"}
          unmarked={either}
          kind={{ type: "tel" }}
          inputMode="tel"
          autocomplete="tel"
        />
      )}
      {email !== "off" && (
        <TextField
          form={form}
          name="email"
          label={messages.email}
          required={email === "required"}
          unmarked={either}
          kind={{ type: "email" }}
          inputMode="email"
          autocomplete="email"
          autocapitalize="off"
        />
      )}
    </Group>
  )
}

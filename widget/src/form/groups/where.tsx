import { Group } from "../fields/choices.tsx"
import { TextField } from "../fields/text-field.tsx"
import { ZipField } from "../fields/zip-field.tsx"
import type { FormProps } from "../parts.ts"
import { asksZipFirst, countryOf, needsAddress } from "../site.ts"

/** Where the work is: one block, as people write an address. */
export const WhereGroup = ({ form }: FormProps) => {
  const { site, messages, model, submission } = form
  if (site.fields.address === "off") return null
  const required = needsAddress(site, model.values)
  const zipIsAsked = asksZipFirst(site)
  // If the address is optional as a whole, each line is needed as soon as any other is filled in.
  const line = { form, required, unmarked: true }
  return (
    <Group
      legend={messages.addressLegend}
      optional={required ? undefined : messages.optional}
      name="address"
      help={required === (site.fields.address === "required") ? undefined : submission?.messages.addressKnown}
    >
      <div class="address">
        <TextField {...line} name="address.street" label={messages.street} />
        <TextField form={form} name="address.unit" label={messages.unit} />
        <TextField {...line} name="address.city" label={messages.city} />
        <TextField {...line} name="address.state" label={messages[`state.${countryOf(site)}`]} />
        {!zipIsAsked && <ZipField form={form} required={required} />}
      </div>
      {submission && <submission.OutsideNote form={form} after={submission.messages} />}
    </Group>
  )
}

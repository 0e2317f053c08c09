import { TextField } from "../fields/text-field.tsx"
import type { FormProps } from "../parts.ts"

/** What is going on, in the visitor's own words. */
export const DetailsGroup = ({ form }: FormProps) => {
  const { site, messages } = form
  const { details } = site.fields
  return details === "off" ? null : (
    <TextField
      form={form}
      name="details"
      label={messages.details}
      help={messages.detailsHelp}
      required={details === "required"}
      heading
      multiline
    />
  )
}

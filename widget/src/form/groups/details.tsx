import { TextArea } from "../fields/text-area.tsx"
import type { FormProps } from "../parts.ts"

/** What is going on, in the visitor's own words. */
export const DetailsGroup = ({ form }: FormProps) => {
  const { site, messages } = form
  const { details } = site.fields
  return details === "off" ? null : (
    <TextArea
      form={form}
      name="details"
      label={messages.details}
      help={messages.detailsHelp}
      required={details === "required"}
    />
  )
}

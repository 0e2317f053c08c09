import type { FormProps } from "../parts.ts"
import { countryOf } from "../site.ts"
import { TextField } from "./text-field.tsx"

type ZipFieldProps = FormProps & { required: boolean; heading?: boolean; help?: string }

/** The postal code, named as the site's country names it. */
export const ZipField = ({ form, ...look }: ZipFieldProps) => {
  const american = countryOf(form.site) === "US"
  return (
    <TextField
      {...look}
      form={form}
      name="address.zip"
      unmarked
      label={form.messages[american ? "zip.US" : "zip.any"]}
      autocomplete="postal-code"
      {...(american ? { inputMode: "numeric" as const } : { autocapitalize: "characters" as const })}
    />
  )
}

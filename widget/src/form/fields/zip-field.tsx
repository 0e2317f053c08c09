import type { FormProps } from "../parts.ts"
import { countryOf } from "../site.ts"
import { TextField } from "./text-field.tsx"

type ZipFieldProps = FormProps & { required: boolean; heading?: boolean; help?: string }

/** The postal code, named as the site's country names it. */
export const ZipField = (props: ZipFieldProps) => {
  const { site, messages } = props.form
  const american = countryOf(site) === "US"
  return (
    <TextField
      {...props}
      name="address.zip"
      unmarked
      label={messages[american ? "zip.US" : "zip.any"]}
      {...(american && { inputMode: "numeric" })}
    />
  )
}

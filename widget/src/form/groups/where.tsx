import { Group } from "../fields/choices.tsx"
import { Optional } from "../fields/label.tsx"
import { TextField } from "../fields/text-field.tsx"
import type { FormProps } from "../parts.ts"

/** Where the work is: one block, as people write an address. */
export const WhereGroup = ({ form }: FormProps) => {
  const { site, messages } = form
  if (site.fields.address === "off") return null
  const required = site.fields.address === "required"
  const country = labelsFor(site.country)
  // Each line of an address that is optional as a whole is needed as soon as there is any other.
  const line = { form, required, unmarked: true }
  return (
    <Group
      legend={
        <>
          {messages.addressLegend}
          {!required && <Optional word={messages.optional} />}
        </>
      }
    >
      <div class="address">
        <TextField
          {...line}
          name="address.street"
          label={messages.street}
          autocomplete="address-line1"
          autocapitalize="words"
        />
        <TextField
          form={form}
          name="address.unit"
          label={messages.unit}
          required={false}
          autocomplete="address-line2"
        />
        <TextField
          {...line}
          name="address.city"
          label={messages.city}
          autocomplete="address-level2"
          autocapitalize="words"
        />
        <TextField
          {...line}
          name="address.state"
          label={messages[`state.${country}`]}
          autocomplete="address-level1"
          autocapitalize="words"
        />
        <TextField
          {...line}
          name="address.zip"
          label={messages[country === "US" ? "zip.US" : "zip.any"]}
          autocomplete="postal-code"
          {...(country === "US" ? { inputMode: "numeric" as const } : { autocapitalize: "characters" as const })}
        />
      </div>
    </Group>
  )
}

/**
 * Whose words stand beside the boxes. Only words: whether a code suits its country is for the rules, whose own table
 * of names would come into the first chunk with them.
 */
const labelsFor = (country: string): "US" | "CA" | "any" => {
  if (/^(?:u\.?s\b|usa|united states)/i.test(country.trim())) return "US"
  return /^can?(?:ada)?$/i.test(country.trim()) ? "CA" : "any"
}

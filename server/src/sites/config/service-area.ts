import { countryCode, isPostalCode, isPostalCodeOf, MAX_AREA_ZIPS } from "@porchlight/shared"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"
import { about, texts } from "../values.ts"

const zip = z
  .string()
  .check(
    z.refine(
      (value) => isPostalCode(value.replace(/(?<=.)\*$/, "00")),
      "must be a postal code, or the beginning of one and a star, such as 78701 or 787*",
    ),
  )

/** Where the contractor works. */
export const serviceAreaSchema = z.strictObject({
  zips: about(
    "Postal codes, or their beginnings followed by a star. Capitals and blanks do not matter.",
    z
      .array(zip)
      .check(
        z.minLength(1, "must hold one postal code at least, such as 78701 or 787*"),
        z.maxLength(MAX_AREA_ZIPS, `must hold ${MAX_AREA_ZIPS} entries at most: write beginnings such as 787*`),
      ),
  ),
  outside: about(
    "What becomes of a request from elsewhere: refuse shows the text, take sends it to the office, marked.",
    z.enum(["refuse", "take"]),
  ),
  text: about("What whoever lives outside reads.", z.optional(texts)),
})

/** What completes the beginning of a postal code to a whole one. */
const SAMPLE = { US: "00000", CA: "A0A0A0" }

/** A postal code that its country cannot have would match nobody, and nobody would notice. */
export const zipsOfCountry = toCheck<{ country?: unknown; serviceArea?: { zips?: unknown } }>(
  ({ country, serviceArea }, tell) => {
    const code = typeof country === "string" ? countryCode(country) : undefined
    if (code === undefined || !Array.isArray(serviceArea?.zips)) return
    for (const [index, entry] of serviceArea.zips.entries()) {
      if (!zip.safeParse(entry).success) continue
      const start = String(entry).replace(/[\s-]/g, "").replace("*", "")
      const whole = String(entry).endsWith("*") ? start + SAMPLE[code].slice(start.length) : start
      if (isPostalCodeOf(code, whole)) continue
      tell(["serviceArea", "zips", index], "is no postal code of the site's country, and no beginning of one")
    }
  },
)

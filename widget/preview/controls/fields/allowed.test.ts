import { FIELDS, type Field } from "@porchlight/shared/site-parts"
import fc from "fast-check"
import { expect, test } from "vitest"
import { onlyWhatDiffers } from "../../settings/settings.ts"
import { acme } from "../../sites.fixture.ts"
import { allowedUses, FIELDS_OF } from "./allowed.ts"

test("every field can be chosen in the group that it stands in", () => {
  expect(Object.values(FIELDS_OF).flat().sort()).toEqual([...FIELDS].sort())
})

test("no choice is less than the site requires, or leaves the form without any contact", () => {
  const use = fc.constantFrom("required" as const, "optional" as const, "off" as const)
  const uses = fc.record(Object.fromEntries(FIELDS.map((field) => [field, use])) as Record<Field, typeof use>)
  const steps = fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.nat(2)), { maxLength: 12 })
  fc.assert(
    fc.property(uses, steps, (own, chosen) => {
      const site = { ...acme, fields: own.phone === "off" ? { ...own, email: "required" as const } : own }
      let fields: Partial<typeof own> | undefined
      for (const [field, index] of chosen) {
        const allowed = allowedUses(field, site, fields)
        const wished = allowed[index % allowed.length]
        if (!wished) throw new Error(`Nothing can be chosen for ${field}.`)
        fields = onlyWhatDiffers({ site: "acme", fields: { ...fields, [field]: wished } }, site).fields
        expect(fields?.[field] ?? site.fields[field]).toBe(wished)
      }
      const worn = { ...site.fields, ...fields }
      expect(worn.phone === "off" && worn.email === "off").toBe(false)
      for (const field of FIELDS) if (site.fields[field] === "required") expect(worn[field]).toBe("required")
    }),
  )
})

import { expect, test } from "vitest"
import { isSameCountry } from "./countries.ts"

test("the runtime of Cloudflare knows the names of countries in all of our languages", () => {
  for (const said of ["United States", "Estados Unidos", "États-Unis"]) expect(isSameCountry(said, "USA")).toBe(true)
})

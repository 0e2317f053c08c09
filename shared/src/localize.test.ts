import { expect, test } from "vitest"
import { localize } from "./localize.ts"

test("a text comes in the wished language, else the site's, else any", () => {
  expect(localize({ en: "No heat", es: "Sin calefacción" }, "es", "en")).toBe("Sin calefacción")
  expect(localize({ en: "No heat", es: "Sin calefacción" }, "fr", "es")).toBe("Sin calefacción")
  expect(localize({ fr: "Plus de chauffage" }, "es", "en")).toBe("Plus de chauffage")
  expect(localize({}, "en", "en")).toBe("")
})

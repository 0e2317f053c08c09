import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { fullBooking, SATURDAY, stored } from "../../../test/bookings.ts"
import { toCreateBooking } from "../payload.ts"

describe("what a service asks of its own", () => {
  const services = [
    {
      id: "no-heat",
      label: { en: "No heat", es: "Sin calefacción" },
      questions: [
        {
          id: "fuel",
          label: { en: "Which  fuel?", es: "¿Qué combustible?" },
          kind: "choice" as const,
          options: [
            { id: "gas", label: { en: "Natural gas", es: "Gas natural" } },
            { id: "oil", label: { en: "Oil", es: "Diésel" } },
          ],
        },
        { id: "pets", label: { en: "Pets", es: "Mascotas" }, kind: "yes_no" as const },
        { id: "model", label: { en: "Model", es: "Modelo" }, kind: "text" as const },
      ],
    },
  ]
  const asked = (answers: Record<string, string>, languages: ["en"] | ["es", "en"] = ["en"]) =>
    toCreateBooking(
      stored({ name: "Ada", email: "ada@example.com", service: "no-heat", answers, locale: "es" }),
      acmeSite({ services, languages }),
      SATURDAY,
    ).create.summary

  test("stands in the summary with its question, in their order, whatever language the visitor spoke", () => {
    expect(asked({ model: "XR–80", pets: "yes", fuel: "gas" }).split("\n").slice(0, 5)).toEqual([
      "Service: No heat",
      "Which fuel? Natural gas",
      "Pets: yes",
      "Model: XR-80",
      "When: first available (start is the next business day)",
    ])
  })

  test("stands there in the language that the site speaks first", () => {
    expect(asked({ fuel: "oil", pets: "yes" }, ["es", "en"]).split("\n").slice(0, 3)).toEqual([
      "Service: Sin calefacción",
      "¿Qué combustible? Diésel",
      "Mascotas: sí",
    ])
  })

  test("is not lost where the site has given the question or the option up since", () => {
    expect(asked({ age: "12 years", fuel: "coal" })).toContain("Which fuel? coal\nage: 12 years\n")
  })

  test("is not lost where a question that was answered in words wants yes or no since", () => {
    expect(asked({ pets: "constructor" })).toContain("Pets: constructor\n")
  })

  test("leaves no room to write an answer that was never given", () => {
    expect(asked({ model: "X\nReference: AAAA-AAAA" })).toContain("Model: X\n  Reference: AAAA-AAAA\n")
  })
})

describe("a site with a service area", () => {
  const austin = acmeSite({ serviceArea: { zips: ["787*"], outside: "take" } })
  const from = (zip: string) =>
    toCreateBooking(stored({ ...fullBooking, address: { ...fullBooking.address, zip } }), austin, SATURDAY).create

  test("has a request from elsewhere marked for the office", () => {
    expect(from("10001").summary).toContain("\nOutside the service area: 10001\n")
    expect(from("10001").address?.zip).toBe("10001")
  })

  test("has nothing said of one from within", () => {
    expect(from("78701-1234").summary).not.toContain("area")
  })

  test("has nothing said of one whose ZIP nobody knows", () => {
    const { summary } = toCreateBooking(stored({ name: "Ada", phone: "5125550143" }), austin, SATURDAY).create
    expect(summary).not.toContain("area")
  })
})

import { describe, expect, it } from "vitest"
import { after as en } from "../../../hosted/words/en.ts"
import { after as fr } from "../../../hosted/words/fr.ts"
import { site } from "../../../test/site.ts"
import { errorSentence } from "./error-sentence.ts"

const told = (country: string, field: string, code: "required" | "invalid") =>
  errorSentence({ site: site({ country }), language: "en" }, en, { field, code })

describe("what is wrong with an address", () => {
  it.each([
    ["USA", "Enter the state.", "Enter the ZIP code.", "A ZIP code has 5 digits."],
    ["Canada", "Enter the province.", "Enter the postal code.", "Check the postal code."],
    ["Ireland", "Enter the state or region.", "Enter the postal code.", "Check the postal code."],
  ])("is said in the words of its labels, in %s", (country, state, zip, wrongZip) => {
    expect(told(country, "address.state", "required")).toBe(state)
    expect(told(country, "address.zip", "required")).toBe(zip)
    expect(told(country, "address.zip", "invalid")).toBe(wrongZip)
  })

  it("has the right article for a province in French", () => {
    const canadian = { site: site({ country: "Canada" }), language: "fr" as const }
    expect(errorSentence(canadian, fr, { field: "address.state", code: "required" })).toBe("Indiquez la province.")
  })
})

it("an error without a sentence of its own for the field gets the general one", () => {
  expect(told("USA", "address.street", "invalid")).toBe("Take another look at this.")
})

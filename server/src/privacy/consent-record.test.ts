import { expect, test } from "vitest"
import { AGREED } from "../../test/privacy.ts"
import { consentIn } from "./consent-record.ts"

test("a consent's record has the number, the words that were shown, their version and the page, and no name", () => {
  expect(consentIn({ booking: AGREED, consentShown: "Text me.\nPrivacy: https://acme.example/privacy" })).toEqual({
    phone: AGREED.phone,
    textVersion: "931eb099920e8258",
    shown: "Text me.\nPrivacy: https://acme.example/privacy",
    page: "https://www.acme.example/book",
  })
})

test("there is none of a box that was left alone", () => {
  expect(consentIn({ booking: { name: "Ada", phone: "512 555 0143" } })).toBeUndefined()
})

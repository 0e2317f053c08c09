import { expect, test } from "vitest"
import { formHeader } from "./form-token.ts"

test("the header holds what there is to tell, and nothing else", () => {
  expect(formHeader({ token: "abc", proof: "e30=", honeypot: true, turnstile: "0.x_y-z" })).toBe(
    "t=abc;p=e30=;h=1;c=0.x_y-z",
  )
  expect(formHeader({ token: "abc", honeypot: false, proof: undefined })).toBe("t=abc")
  expect(formHeader({})).toBe("")
})

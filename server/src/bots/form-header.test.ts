import { formHeader } from "@porchlight/shared"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readFormHeader } from "./form-header.ts"

const word = fc.stringMatching(/^[\w.+/=-]{1,200}$/)
const brought = fc.record({
  token: fc.option(word, { nil: undefined }),
  proof: fc.option(word, { nil: undefined }),
  honeypot: fc.boolean(),
  turnstile: fc.option(word, { nil: undefined }),
})

test("what a form writes is read as it was meant", () => {
  fc.assert(
    fc.property(brought, (told) => {
      const header = formHeader(told)
      if (header !== "") expect(readFormHeader(header)).toEqual(told)
    }),
  )
})

test("what a newer form tells beside it is passed over", () => {
  expect(readFormHeader("t=abc; x=new")).toMatchObject({ token: "abc" })
})

test.each(["", ";", "t", "t=", "=abc", "t=abc;t=def", "t=abc;;h=1", "t=é"])("no form of ours writes “%s”", (header) => {
  expect(readFormHeader(header)).toBeUndefined()
})

test("no form of ours writes that much", () => {
  expect(readFormHeader(`t=${"a".repeat(6000)}`)).toBeUndefined()
})

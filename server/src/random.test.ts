import { expect, test } from "vitest"
import { randomBytes } from "./random.ts"

test("no bytes are given twice, also where one portion ends and the next begins", () => {
  const nonces = Array.from({ length: 10_000 }, () => Buffer.from(randomBytes(12)).toString("hex"))
  expect(new Set(nonces).size).toBe(nonces.length)
  expect(nonces.every((nonce) => nonce.length === 24)).toBe(true)
})

test("what was given does not change when more is asked for", () => {
  const first = randomBytes(8)
  const copy = [...first]
  for (let n = 0; n < 1000; n++) randomBytes(8)
  expect([...first]).toEqual(copy)
})

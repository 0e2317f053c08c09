import { randomBytes } from "node:crypto"
import { acceptedSchema } from "@porchlight/shared"
import { expect, test } from "vitest"
import { makeReference, readReference } from "./reference.ts"

test("a reference can be read out on the phone: nothing that is misheard or misread", () => {
  for (let n = 0; n < 2000; n++) {
    const reference = makeReference(randomBytes)
    expect(reference).toMatch(/^[^ILOU]{9}$/)
    expect(acceptedSchema.safeParse({ reference, status: "received" }).success).toBe(true)
  }
})

test("every byte counts, and each letter comes as often as any other", () => {
  const counts = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const letter = makeReference((size) => new Uint8Array(size).fill(byte)).slice(0, 1)
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  expect([...counts.values()]).toEqual(Array(32).fill(8))
  expect(makeReference(() => Uint8Array.of(0, 1, 2, 3, 28, 29, 30, 31))).toBe("0123-WXYZ")
})

test.each(["7k3m-901t", "7K3M901T", "7k3m 901t", " 7K3M-9OLT", "7K3M-9oiT\n"])("%j is known for 7K3M-901T", (typed) => {
  expect(readReference(typed)).toBe("7K3M-901T")
})

test("what is no reference is none afterwards", () => {
  expect(readReference("7K3M-901")).toBe("7K3M901")
  expect(readReference("")).toBe("")
})

import { expect, test } from "vitest"
import { createSeal } from "./seal.ts"

const seal = createSeal("a long random text")
const text = JSON.stringify({ name: "José Álvarez", note: "𠮷" })

test("what was sealed opens again, letter by letter, also after a restart", () => {
  const sealed = seal.seal(text, "7K3M-9QXT")
  expect(seal.open(sealed, "7K3M-9QXT")).toBe(text)
  expect(createSeal("a long random text").open(sealed, "7K3M-9QXT")).toBe(text)
})

test("nothing of it can be read, and the same text never looks the same twice", () => {
  const [first, second] = [seal.seal(text, "A"), seal.seal(text, "A")]
  expect(Buffer.from(first).includes("lvarez")).toBe(false)
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false)
})

test("it does not open with another secret, or as another booking's", () => {
  const sealed = seal.seal(text, "A")
  expect(() => createSeal("another secret").open(sealed, "A")).toThrow()
  expect(() => seal.open(sealed, "B")).toThrow()
})

test("one changed bit anywhere is noticed, and so is a piece that is missing", () => {
  const sealed = Buffer.from(seal.seal(text, "A"))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => seal.open(changed, "A")).toThrow()
  }
  for (const length of [0, 1, 12, 20, 28, sealed.length - 1]) {
    expect(() => seal.open(sealed.subarray(0, length), "A")).toThrow()
  }
})

test("a fingerprint tells equal from different, and nothing to whoever lacks the secret", () => {
  expect(seal.fingerprint(text)).toBe(seal.fingerprint(text))
  expect(seal.fingerprint(text)).not.toBe(seal.fingerprint(`${text} `))
  expect(seal.fingerprint(text)).not.toBe(createSeal("another secret").fingerprint(text))
})

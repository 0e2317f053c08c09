import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { decrypt, encrypt } from "./cipher.ts"
import { keyObject } from "./secrets.ts"

const key = keyObject(randomBytes(32))
const text = JSON.stringify({ name: "José Álvarez", note: "𠮷" })

test("what was sealed opens again, letter by letter", () => {
  expect(decrypt(key, encrypt(key, text, "7K3M-9QXT"), "7K3M-9QXT").toString("utf8")).toBe(text)
})

test("nothing of it can be read, and the same text never looks the same twice", () => {
  const [first, second] = [encrypt(key, text, "A"), encrypt(key, text, "A")]
  expect(Buffer.from(first).includes("lvarez")).toBe(false)
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false)
})

test("it does not open with another key, or as another booking's", () => {
  const sealed = encrypt(key, text, "A")
  expect(() => decrypt(keyObject(randomBytes(32)), sealed, "A")).toThrow()
  expect(() => decrypt(key, sealed, "B")).toThrow()
})

test("one changed bit anywhere is noticed, and so is a piece that is missing", () => {
  const sealed = Buffer.from(encrypt(key, text, "A"))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => decrypt(key, changed, "A")).toThrow()
  }
  for (const length of [0, 1, 12, 20, 28, sealed.length - 1]) {
    expect(() => decrypt(key, sealed.subarray(0, length), "A")).toThrow()
  }
})

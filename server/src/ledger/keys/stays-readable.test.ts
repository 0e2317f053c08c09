import { Buffer } from "node:buffer"
import { describe, expect, test } from "vitest"
import { decrypt } from "./cipher.ts"
import { fingerprint, markOf } from "./hashes.ts"
import { keyObject, wrappingBy } from "./secrets.ts"

/** Written by an earlier release. What cannot be read as it was then is lost with an upgrade: write none of it anew. */
const EARLIER = {
  secret: "a secret of the tests",
  secretId: "8c8cf50f64ab012e",
  wrapped:
    "01c8f391aaefa6fa12d2985d3dc3f5bf73cdd5a5cbd3c298dda004c55938d4c1c02d2765542623a5ed077909b4f5fa89825427d2901de7cfc9dd8b3894",
  sealed: "019527e243d4f1ab04a21c0df42671719d42fd7cf0450e6fbbf2dcaa1c772d8b114d3682f4bdefaba50cfe9c311af487ec799a89",
  fingerprint: "d18lppuMvVvUKu8w1Lam52ETSHvatQl65x9sa3bc-SA",
  mark: "a87b87fe0b69b1974bc5f9a42b9cfb76",
}
const BODY = '{"name":"Ada Lovelace"}'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"))
const key = new Uint8Array(32).map((_, place) => place)

describe("what an earlier release has written", () => {
  test("is under the same secret still", () => {
    const wrapping = wrappingBy(EARLIER.secret)
    expect(wrapping.id).toBe(EARLIER.secretId)
    expect(new Uint8Array(wrapping.unwrap(bytes(EARLIER.wrapped), "seal acme"))).toEqual(key)
  })

  test("can be opened", () => {
    expect(decrypt(keyObject(key), bytes(EARLIER.sealed), "7K3M-9QXT").toString("utf8")).toBe(BODY)
  })

  test("is known again where it is sent again, and where its person is looked for", () => {
    expect(fingerprint(keyObject(key), BODY)).toBe(EARLIER.fingerprint)
    expect(new Uint8Array(markOf(keyObject(key), "phone +15125550143"))).toEqual(bytes(EARLIER.mark))
  })
})

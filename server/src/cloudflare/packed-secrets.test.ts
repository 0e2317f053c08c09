import { expect, test } from "vitest"
import { packSecrets, unpackSecrets } from "./packed-secrets.ts"

const many = Object.fromEntries(
  Array.from({ length: 4000 }, (_, n) => [`SITE_${n}_CLIENT_SECRET`, `cs1.${"é".repeat(40)}${n}`]),
)

test("the credentials of thousands of sites fit into what a Worker may be given, and come out again", () => {
  const packs = packSecrets(many)
  const sizes = Object.values(packs).map((pack) => Buffer.byteLength(pack))
  expect(sizes.length).toBeLessThan(128)
  expect(Math.max(...sizes)).toBeLessThan(5 * 1024)
  expect(unpackSecrets(packs)).toMatchObject(many)
})

test("few fit into one", () => {
  expect(packSecrets({ B: "2", A: "1" })).toEqual({ PORCHLIGHT_SECRETS_1: '{"A":"1","B":"2"}' })
})

test("a secret that was changed by hand counts, whatever a pack says", () => {
  expect(unpackSecrets({ PORCHLIGHT_SECRETS_1: '{"A":"old","B":"2"}', A: "new" })).toMatchObject({ A: "new", B: "2" })
})

test("a pack that fewer new ones have left behind counts for nothing that they hold", () => {
  const before = packSecrets({ ...many, ZED_APP_KEY: "old" })
  const now = packSecrets({ A: "1", ZED_APP_KEY: "new" })
  // A deployment adds to the account's secrets and deletes none.
  const left = Object.entries({ ...before, ...now })
  for (const variables of [left, left.toReversed()]) {
    expect(unpackSecrets(Object.fromEntries(variables)).ZED_APP_KEY).toBe("new")
  }
})

test.each(["cs1.secret", '{"A":"cs1.secret"', '["cs1.secret"]', '{"A":1}'])(
  "a pack that is none is named, and nothing of it is told: %s",
  (pack) => {
    const fault = "PORCHLIGHT_SECRETS_2 is no JSON object of texts. Deploy again, which packs them."
    expect(() => unpackSecrets({ PORCHLIGHT_SECRETS_1: "{}", PORCHLIGHT_SECRETS_2: pack })).toThrow(new Error(fault))
  },
)

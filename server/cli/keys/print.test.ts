import { expect, test } from "vitest"
import type { SiteKeysView } from "../../src/operator/keys/desk.ts"
import { printKeys } from "./print.ts"

const NOW = Date.UTC(2026, 10, 22, 12)

const sites: SiteKeysView[] = [
  {
    site: "acme",
    keys: [
      { bookings: 12, opens: true, retiredAt: "2026-11-22T10:00:00.000Z" },
      { key: 3, madeAt: "2026-02-11T09:12:40.000Z", bookings: 400, opens: true },
    ],
  },
  { site: "bolt", keys: [{ key: 5, madeAt: "2026-11-21T09:00:00.000Z", bookings: 7, opens: false }] },
  { site: "cord", keys: [], lostMarkKeys: 1 },
]

test("each key is told with its age, what it seals whether that can be opened, and what was lost", () => {
  expect(printKeys({ sites, secretBefore: false, unanswered: 0 }, NOW)).toMatchInlineSnapshot(`
    "SITE  KEY      MADE                  AGE       BOOKINGS  STATE
    acme  derived                                  12        retired 2026-11-22 10:00:00Z
    acme  3        2026-02-11 09:12:40Z  284 days  400       in use
    bolt  5        2026-11-21 09:00:00Z  1 day     7         was changed on disk: what it sealed cannot be opened

    The key that people are found by at cord was changed on disk. They are found all the same: the next search marks them by a new one.

    What is sealed by a retired key is sealed anew, and the key goes then."
  `)
})

test("the secret before is to be kept while a ledger has not answered", () => {
  const [, ...said] = printKeys({ sites: [], secretBefore: true, unanswered: 1 }, NOW).split("\n\n")
  expect(said).toEqual(["Keep PORCHLIGHT_SECRET_BEFORE: not all ledgers have answered, and they may need it."])
})

test("a ledger that does not answer is not taken for one without keys", () => {
  expect(printKeys({ sites: [], secretBefore: false, unanswered: 1 }, NOW)).toBe(
    "Of the ledgers that answer, none has sealed a booking yet.",
  )
})

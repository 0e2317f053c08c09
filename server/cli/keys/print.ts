import type { KeyView } from "../../src/operator/keys/desk.ts"
import { plural, shortTime, table } from "../table.ts"
import type { Listed } from "./commands.ts"

const DAY_MS = 86_400_000

/** @param now ms since the epoch */
export const printKeys = (listed: Listed, now: number): string =>
  [...keysInWords(listed, now), ...secretInWords(listed)].join("\n")

const keysInWords = ({ sites, unanswered }: Listed, now: number): string[] => {
  const rows = sites.flatMap(({ site, keys }) =>
    keys.map((key) => [
      site,
      key.key === undefined ? "derived" : String(key.key),
      key.madeAt ? shortTime(key.madeAt) : "",
      key.madeAt ? plural(Math.floor((now - Date.parse(key.madeAt)) / DAY_MS), "day") : "",
      String(key.bookings),
      stateOf(key),
    ]),
  )
  if (rows.length === 0 && unanswered > 0) return ["Of the ledgers that answer, none has sealed a booking yet."]
  if (rows.length === 0) return ["No booking is sealed yet: each site gets a key with its first one."]
  const isUnderWay = sites.some(({ keys }) => keys.some((key) => key.retiredAt && key.opens && key.bookings > 0))
  return [
    table(["site", "key", "made", "age", "bookings", "state"], rows),
    ...sites.filter(({ lostMarkKeys }) => lostMarkKeys).flatMap(({ site }) => ["", lostMarkKey(site)]),
    ...(isUnderWay ? ["", "What is sealed by a retired key is sealed anew, and the key goes then."] : []),
  ]
}

const lostMarkKey = (site: string) =>
  `The key that people are found by at ${site} was changed on disk. They are found all the same: the next search marks them by a new one.`

const stateOf = ({ retiredAt, opens }: KeyView): string => {
  if (!opens) return "was changed on disk: what it sealed cannot be opened"
  return retiredAt ? `retired ${shortTime(retiredAt)}` : "in use"
}

/** A ledger that answers is under the new secret: it came under it when it was opened. */
const secretInWords = ({ secretBefore, unanswered }: Listed): string[] => {
  if (!secretBefore) return []
  return unanswered === 0
    ? [
        "",
        "All keys are under the new PORCHLIGHT_SECRET: PORCHLIGHT_SECRET_BEFORE can be taken away, a day after the change.",
      ]
    : ["", "Keep PORCHLIGHT_SECRET_BEFORE: not all ledgers have answered, and they may need it."]
}

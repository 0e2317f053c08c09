import { expect, test } from "vitest"
import type { Change } from "./changes.ts"
import { inWords, togetherInWords } from "./words.ts"

const change = (changes: Partial<Change>): Change => ({
  change: "raised",
  site: "acme",
  kind: "waiting",
  count: 1,
  raisedAt: 0,
  ...changes,
})
const oldestAt = Date.UTC(2026, 10, 23, 15, 4)

test.each<[string, Partial<Change>, string]>([
  [
    "several wait",
    { count: 3, oldestAt, reason: "server_error" },
    "acme: 3 bookings wait to get into ServiceTitan, the oldest since 2026-11-23 15:04 UTC. ServiceTitan answered that it failed. They are kept and tried again without anybody's help.",
  ],
  [
    "one waits, and nothing is known but that",
    { oldestAt },
    "acme: 1 booking waits to get into ServiceTitan, received 2026-11-23 15:04 UTC. It is kept and tried again without anybody's help.",
  ],
  [
    "one needs attention",
    { kind: "attention", reason: "too_old" },
    "acme: 1 booking needs attention. It could not be delivered within three days. See the attempts for the cause. Once that is mended, send it again; or call the customer and mark it as handled. See: pnpm porchlight deliveries --state attention --site acme",
  ],
  [
    "more need attention by now",
    { change: "grown", kind: "attention", count: 4, reason: "site_missing" },
    "acme: now 4 bookings need attention. The latest: Its site is not in the configuration any more. Put the site back, restart, then send it again. See: pnpm porchlight deliveries --state attention --site acme",
  ],
  [
    "the credentials fail and bookings wait",
    { kind: "credentials", count: 2, reason: "credentials" },
    "acme: ServiceTitan does not let this site in, and 2 bookings wait. ServiceTitan did not take the credentials. Find out what to mend: pnpm porchlight doctor acme",
  ],
  [
    "the credentials fail and nothing waits",
    { kind: "credentials", count: 0, reason: "token_unavailable" },
    "acme: ServiceTitan does not let this site in. ServiceTitan's token server gave no token. Unless ServiceTitan is down as a whole, find out what to mend: pnpm porchlight doctor acme",
  ],
  [
    "a request was quarantined",
    { kind: "quarantine", reason: "token_missing,honeypot" },
    "acme: 1 request is quarantined, and not on the way to the office. It came without what a form brings along: a script has sent it, or a form that could not reach the server before. A field was filled in that people do not see. Somebody may wait for an answer: pnpm porchlight deliveries --state quarantined --site acme",
  ],
  [
    "more are quarantined a day later",
    { change: "grown", kind: "quarantine", count: 40, reason: "token_early" },
    "acme: now 40 requests are quarantined, and not on the way to the office. The latest: It was sent within 2 seconds after the form was opened. Somebody may wait for an answer: pnpm porchlight deliveries --state quarantined --site acme",
  ],
  [
    "all that was quarantined was looked at",
    { change: "recovered", kind: "quarantine", count: 0 },
    "acme: no request is quarantined any more.",
  ],
  ["nothing waits any more", { change: "recovered", count: 0 }, "acme: no booking waits for long any more."],
  [
    "it is let in again",
    { change: "recovered", kind: "credentials", count: 0 },
    "acme: ServiceTitan lets this site in again.",
  ],
])("an operator reads it as a sentence where %s", (_, changes, words) => {
  expect(inWords(change(changes))).toBe(words)
})

test.each<[string, Partial<Change>, string]>([
  [
    "wait",
    { count: 3, oldestAt, reason: "server_error" },
    "4 sites (acme, birch, cedar …): 12 bookings wait to get into ServiceTitan, the oldest since 2026-11-23 15:01 UTC. ServiceTitan answered that it failed. They are kept and tried again without anybody's help.",
  ],
  [
    "are not let in",
    { kind: "credentials", count: 2, reason: "credentials" },
    "4 sites (acme, birch, cedar …): ServiceTitan does not let these sites in, and 8 bookings wait. ServiceTitan did not take the credentials. Find out what to mend: pnpm porchlight doctor acme",
  ],
  [
    "need attention",
    { kind: "attention", reason: "too_old" },
    "4 sites (acme, birch, cedar …): 4 bookings need attention. The latest: It could not be delivered within three days. See the attempts for the cause. Once that is mended, send it again; or call the customer and mark it as handled. See: pnpm porchlight deliveries --state attention",
  ],
  [
    "are let in again",
    { change: "recovered", kind: "credentials", count: 0 },
    "4 sites (acme, birch, cedar …): ServiceTitan lets these sites in again.",
  ],
])("an operator reads it once where four sites %s", (_, changes, words) => {
  const of = (site: string, minutes: number) =>
    change({ ...changes, site, ...(changes.oldestAt && { oldestAt: changes.oldestAt - minutes * 60_000 }) })
  expect(togetherInWords([of("acme", 0), of("birch", 3), of("cedar", 1), of("dale", 2)])).toBe(words)
  expect(togetherInWords([of("acme", 0)])).toBe(inWords(of("acme", 0)))
})

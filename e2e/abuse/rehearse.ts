import type { Browser } from "playwright"
import { expect } from "playwright/test"
import { withChromium } from "../chromium/launch.ts"
import { references } from "../harness/office.ts"
import type { Target } from "../harness/targets/open.ts"
import { fates } from "./ledger.ts"
import { PEOPLE } from "./people/cases.ts"
import { ROBOTS } from "./robots/kinds.ts"
import type { Answer } from "./robots/send.ts"
import { openTown, type Town } from "./town.ts"

/** What came of one kind of robots: each post is counted once. */
export type Raided = {
  kind: string
  posts: number
  /** Bookings that the office has, or will have. */
  reached: number
  quarantined: number
  /** Nothing was stored: the key was a person's, and the answer as the contract has it. */
  nothingNew: number
  /** Why bookings were set aside, each with how often. */
  reasons: ReadonlyMap<string, number>
}

/** What came of one way in which people book. */
export type Booked = { name: string; bookings: number; reached: number; trouble?: string }

export type Rehearsal = { runtime: Target; robots: Raided[]; people: Booked[]; seconds: number }

export type Plan = { runtime: Target; posts: number; brief: boolean }

/** People who book at the same time. */
const AT_ONCE = 4

/** Lets robots and people loose on the built server, and looks at what reaches the office. */
export const rehearse = async ({ runtime, posts, brief }: Plan): Promise<Rehearsal> => {
  const started = performance.now()
  const town = await openTown(runtime)
  try {
    return await withChromium(async (browser) => {
      const [answers, people] = await Promise.all([raidAll(town, browser, posts), letBook(town, browser, brief)])
      const robots = answers.map(([kind, given]) => raided(town, kind, given))
      return { runtime, robots, people, seconds: (performance.now() - started) / 1000 }
    })
  } finally {
    await town.street.close()
  }
}

/** One kind after the other, while people book. */
const raidAll = async (town: Town, browser: Browser, posts: number) => {
  const kinds = Object.entries(ROBOTS)
  const answers: [kind: string, answers: Answer[]][] = []
  for (const [kind, raid] of kinds) {
    answers.push([kind, await raid({ town, browser, posts: Math.ceil(posts / kinds.length) })])
  }
  return answers
}

/** What a robot hears that has made no booking: its key was used before, with this booking or another. */
const NOTHING_NEW = [202, 422]

const raided = (town: Town, kind: string, answers: readonly Answer[]): Raided => {
  const known = fates(town)
  const made = answers.filter(({ reference }) => reference !== undefined)
  const bookings = made.map(({ reference = "" }) => known.get(reference))
  const quarantined = bookings.filter((fate) => fate?.state === "quarantined")
  const reasons = new Map<string, number>()
  for (const reason of quarantined.flatMap((fate) => fate?.reasons ?? [])) {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return {
    kind,
    posts: answers.length,
    reached: bookings.length - quarantined.length,
    quarantined: quarantined.length,
    nothingNew: answers.filter(({ reference, status }) => !reference && NOTHING_NEW.includes(status)).length,
    reasons,
  }
}

/** @returns one line for each way to book, once all that was thanked for is with the office; or it is not */
const letBook = async (town: Town, browser: Browser, brief: boolean): Promise<Booked[]> => {
  const waiting = PEOPLE.filter((person) => person.brief || !brief)
  const booked: (Booked & { receipts: string[] })[] = []
  const walk = async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      const { name, book } = person
      try {
        const receipts = await book({ town, browser })
        booked.push({ name, bookings: receipts.length, reached: 0, receipts })
      } catch (error) {
        booked.push({ name, bookings: 1, reached: 0, receipts: [], trouble: String(error) })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
  const thanked = booked.flatMap(({ receipts }) => receipts)
  const isDone = async () => {
    const office = await references(town.street)
    return thanked.every((reference) => office.includes(reference))
  }
  // What does not arrive is told by the table.
  await expect
    .poll(isDone, { timeout: 30_000 })
    .toBe(true)
    .catch(() => {})
  const office = await references(town.street)
  const times = (reference: string) => office.filter((other) => other === reference).length
  return booked.map(({ receipts, ...line }) => ({
    ...line,
    reached: receipts.filter((reference) => times(reference) === 1).length,
  }))
}

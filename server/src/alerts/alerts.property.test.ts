import * as fc from "fast-check"
import { expect, test } from "vitest"
import { ALERT_KINDS, type AlertKind, type Notice, type Told, type Trouble } from "../ledger/alert-book.ts"
import { createBell } from "./bell.ts"
import { type Change, changesOf } from "./changes.ts"

const SECOND = 1000
const MINUTE = 60 * SECOND
const SITES = ["acme", "bolt"]

/** What one minute brings: trouble that begins, grows or ends, a receiver that goes or comes, a process that ends. */
type Happening =
  | { kind: AlertKind; site: string; count: number }
  | { receiver: "takes" | "fails" | "takes silently" }
  | { crash: true }

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom(...ALERT_KINDS), site: fc.constantFrom(...SITES), count: fc.nat(3) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ receiver: fc.constantFrom("takes" as const, "fails" as const, "takes silently" as const) }),
  },
  { weight: 1, arbitrary: fc.constant({ crash: true as const }) },
)

const anyMinutes = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
)
const anyCourse = fc.array(fc.tuple(anyHappening, anyMinutes), { maxLength: 150, size: "max" })

/** Two beginnings of trouble, half an hour apart. */
const TWO_BEGINNINGS: [Happening, number][] = [
  [{ kind: "credentials", site: "acme", count: 1 }, 1],
  [{ kind: "waiting", site: "acme", count: 1 }, 1],
  [{ kind: "waiting", site: "bolt", count: 1 }, 1],
  [{ receiver: "takes" }, 3],
  [{ kind: "credentials", site: "bolt", count: 1 }, 2],
  [{ kind: "waiting", site: "acme", count: 0 }, 36],
  [{ crash: true }, 1],
  [{ kind: "waiting", site: "acme", count: 1 }, 1],
  [{ kind: "attention", site: "acme", count: 1 }, 1],
  [{ kind: "waiting", site: "acme", count: 0 }, 2],
  [{ kind: "attention", site: "acme", count: 0 }, 1],
]

const keyOf = ({ kind, site }: { kind: string; site: string }) => `${kind} ${site}`

/** A ledger's book in memory, and a receiver that knows a notice it had before by its id. */
const world = () => {
  let now = 1_000_000_000
  const troubles = new Map<string, Trouble>()
  const told = new Map<string, Told>()
  let outbox: Notice | undefined
  let receiver: "takes" | "fails" | "takes silently" = "takes"
  const calls: number[] = []
  const heard: (Change & { at: number })[] = []
  const ids = new Map<string, string>()
  let nextId = 0

  const openBell = () =>
    createBell({
      source: {
        changes: async (at) => {
          for (const alert of told.values()) {
            if (alert.kind === "attention") alert.count = Math.min(alert.count, troubles.get(keyOf(alert))?.count ?? 0)
          }
          return changesOf([...troubles.values()], [...told.values()], at)
        },
        note: async (news) => {
          for (const alert of news) told.set(keyOf(alert), { ...alert })
        },
      },
      outbox: {
        lastNotice: async () => outbox,
        keepNotice: async (notice) => {
          outbox = notice
        },
        noticeTried: async (_, at) => {
          if (outbox) outbox = { ...outbox, triedAt: at }
        },
        noticeTaken: async (_, at) => {
          if (outbox) outbox = { ...outbox, takenAt: at }
        },
      },
      send: async ({ id, body }) => {
        calls.push(now)
        if (receiver === "fails") return { taken: false, status: 503 }
        if (!ids.has(id)) heard.push(...JSON.parse(body).data.changes.map((change: Change) => ({ ...change, at: now })))
        else expect(body).toBe(ids.get(id))
        ids.set(id, body)
        return receiver === "takes" ? { taken: true } : { taken: false, error: "TimeoutError" }
      },
      now: () => now,
      newId: () => String(nextId++),
      log: () => {},
    })

  let bell = openBell()
  return {
    calls,
    heard,
    troubles,
    happens: async (happening: Happening) => {
      if ("crash" in happening) {
        bell = openBell()
        now += SECOND
        await bell.ring()
      } else if ("receiver" in happening) receiver = happening.receiver
      else if (happening.count === 0) troubles.delete(keyOf(happening))
      else troubles.set(keyOf(happening), happening)
    },
    passes: async (minutes: number) => {
      for (let n = 0; n < minutes; n++) {
        now += MINUTE
        await bell.ring()
      }
    },
  }
}

test("whatever comes, goes, fails or crashes: never a storm, nothing told twice, and in the end the operator knows", async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, async (course) => {
      const { calls, heard, troubles, happens, passes } = world()
      for (const [happening, minutes] of course) {
        await happens(happening)
        await passes(minutes)
      }
      await happens({ receiver: "takes" })
      await passes(60)

      for (const [n, at] of calls.entries()) expect(at - (calls[n - 1] ?? 0)).toBeGreaterThanOrEqual(55 * SECOND)
      const notices = [...new Set(heard.map(({ at }) => at))]
      // At 0, 1, 3, 7, 15, 30 and 45 minutes, and a moment before 60.
      for (const from of notices) {
        expect(notices.filter((at) => at >= from && at < from + 60 * MINUTE).length).toBeLessThanOrEqual(8)
      }
      const known = new Map<string, Change & { at: number }>()
      for (const change of heard) {
        const before = known.get(keyOf(change))
        if (change.change === "raised" && before) {
          expect(before.change).toBe("recovered")
          expect(change.at - before.at).toBeGreaterThanOrEqual(15 * MINUTE)
        }
        if (change.change !== "raised") expect(["raised", "grown"]).toContain(before?.change)
        if (change.change === "grown") expect(change.at - (before?.at ?? 0)).toBeGreaterThanOrEqual(60 * MINUTE)
        known.set(keyOf(change), change)
      }
      const believed = [...known.values()].filter(({ change }) => change !== "recovered").map(keyOf)
      expect(believed.toSorted()).toEqual([...troubles.keys()].toSorted())
    }),
    { numRuns: 200, examples: [[TWO_BEGINNINGS]] },
  )
})

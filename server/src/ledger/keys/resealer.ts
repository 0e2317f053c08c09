import type { Log } from "../../log.ts"
import type { Database, Row, Statement } from "../database.ts"
import type { Keyring } from "./keyring.ts"
import * as sql from "./statements.ts"

/** How many bookings are sealed at once: a few milliseconds, in which nothing else is served. */
const AT_ONCE = 50

/** How many ids are searched at once. */
const LOOKED_OVER = 2000

export type Resealer = {
  /**
   * Does a little of what there is to do.
   *
   * @returns whether there may be more
   * @throws where it could not be written; the next slice begins where this one did
   */
  slice(): Promise<boolean>
  /** Whether there is anything to do. */
  hasWork(): boolean
}

/**
 * Seals anew whatever is still sealed by a retired key, slice by slice while bookings come in, and deletes the key once a whole pass
 * over the ledger has found nothing under it.
 *
 * Its reads are queued behind all earlier writes, so a booking that was sealed by the old key in the very turn of the rotation is on
 * disk by then, and is seen.
 */
export const createResealer = (database: Database, keyring: Keyring, log: Log = () => {}): Resealer => {
  let pass: Pass | undefined
  /** Keys with bookings that the last pass could not open: nothing more can be done about them. */
  let left = new Set<number>()

  const retired = () => keyring.all().filter((key) => key.purpose === "seal" && key.retiredAt !== undefined)

  const hasWork = () => retired().some(({ id }) => !left.has(id))

  const endPass = async ({ targets, seen, resealed }: Pass) => {
    for (const id of targets) if (!seen.has(id)) await keyring.forget(id)
    if (resealed) return
    left = seen
    for (const id of seen) log("key_kept", { site: retired().find((key) => key.id === id)?.site, reason: "unopened" })
  }

  /** @returns the booking, sealed by its site's own key; undefined where it cannot be opened */
  const resealed = async (row: Row): Promise<Statement | undefined> => {
    const [site, label] = [String(row.site), String(row.reference)]
    const keys = await keyring.make(site)
    try {
      const { sealed, keyId } = keys.seal(keyring.open(row.key_id, row.sealed, label), label)
      return row.sealed instanceof Uint8Array
        ? { sql: sql.RESEAL, values: [Number(row.id), row.sealed, sealed, keyId] }
        : undefined
    } catch {
      return undefined
    }
  }

  const work = async (): Promise<boolean> => {
    if (!hasWork()) return false
    const keys = retired()
    pass ??= { targets: keys.map(({ id }) => id), seen: new Set(), resealed: false, upTo: 0 }
    const current = pass
    const { targets, seen, upTo: after } = current
    const upTo = after + LOOKED_OVER
    const [found = [], last] = await database.batch([
      { sql: sql.SEALED_BY_RETIRED, values: [after, upTo, JSON.stringify(targets), AT_ONCE] },
      { sql: sql.LAST_BOOKING },
    ])
    const derived = keys.find(({ site }) => site === "")?.id
    const statements: Statement[] = []
    for (const row of found) {
      const statement = await resealed(row)
      const id = row.key_id === null ? derived : Number(row.key_id)
      if (id !== undefined) seen.add(id)
      if (statement) statements.push(statement)
    }
    if (statements.length > 0) {
      await database.batch(statements)
      current.resealed = true
    }
    current.upTo = found.length === AT_ONCE ? Number(found.at(-1)?.id) : upTo
    if (current.upTo >= Number(last?.[0]?.id ?? 0)) {
      pass = undefined
      await endPass(current)
    }
    return true
  }

  let working: Promise<boolean> | undefined
  return {
    hasWork,
    slice: () => {
      working ??= work().finally(() => {
        working = undefined
      })
      return working
    },
  }
}

type Pass = {
  /** The keys that were retired when it began. */
  targets: number[]
  /** Those of them that something was still sealed by. */
  seen: Set<number>
  resealed: boolean
  /** How far it has come, as an id of a booking. */
  upTo: number
}

import type { Log } from "../../log.ts"
import type { Database, Statement } from "../database.ts"
import { SECRET_CHECK } from "./check.ts"
import { dataKey, wrapped } from "./data-key.ts"
import { derivedCheck, derivedKeys } from "./derived.ts"
import { allOf, type Secrets, type Wrapping, wrappingBy } from "./secrets.ts"
import * as sql from "./statements.ts"

/**
 * Brings a ledger under the current secret, whichever it was under. It is one commit, so there is no moment at which some keys are
 * under one secret and some under another.
 */
export const comeUnder = async (
  database: Database,
  secrets: Secrets,
  { log, now }: { log: Log; now: () => number },
): Promise<void> => {
  const wrapping = wrappingBy(secrets.current)
  const adopted = await adoptDerived(database, secrets, wrapping, now())
  const rewrapped = await rewrap(database, secrets, wrapping, now())
  const statements = [...adopted, ...rewrapped]
  if (statements.length > 0) await database.batch(statements)
  if (rewrapped.length > 0) log("secret_changed", { reason: "all keys are wrapped by the new PORCHLIGHT_SECRET" })
}

/**
 * A ledger up to version 3 used keys that were derived from its secret. They are now stored like all others, so that they outlive
 * that secret, and marked as retired: what they sealed is sealed anew, little by little.
 */
const adoptDerived = async (
  database: Database,
  secrets: Secrets,
  wrapping: Wrapping,
  now: number,
): Promise<Statement[]> => {
  const [check] = await database.query(sql.CHECK, SECRET_CHECK)
  const secret = allOf(secrets).find((each) => check !== undefined && derivedCheck(each) === check.value)
  if (check?.is_used === 0) return [{ sql: sql.FORGET_CHECK }]
  if (secret === undefined) return []
  const { seal, mark } = derivedKeys(secret)
  const adopt = (purpose: "seal" | "mark", key: Uint8Array): Statement => ({
    sql: sql.ADOPT_DERIVED,
    values: [wrapped(wrapping, purpose, "", key), purpose, wrapping.id, now],
  })
  return [adopt("seal", seal), adopt("mark", mark), { sql: sql.FORGET_CHECK }]
}

/** A key that cannot be unwrapped is left as it is: it may yet be restored from a copy. */
const rewrap = async (
  database: Database,
  { current, before }: Secrets,
  wrapping: Wrapping,
  now: number,
): Promise<Statement[]> => {
  if (before === undefined || before === current) return []
  const rows = (await database.query(sql.ALL_KEYS)).filter((row) => row.wrapped_by !== wrapping.id)
  const statements = rows.flatMap((row): Statement[] => {
    const { id, site, purpose, key } = dataKey(row, [wrappingBy(before)])
    return key ? [{ sql: sql.REWRAP, values: [id, wrapped(wrapping, purpose, site, key.export()), wrapping.id] }] : []
  })
  // In a ledger that holds one site, the entry belongs to that site's audit.
  const [site = null, ...others] = new Set(rows.map((row) => String(row.site)).filter((id) => id !== ""))
  const note = { sql: sql.NOTE, values: [now, "change_secret", others.length === 0 ? site : null] }
  return statements.length === 0 ? [] : [...statements, note]
}

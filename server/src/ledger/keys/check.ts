import type { Database } from "../database.ts"
import { FACT } from "../statements.ts"
import { derivedCheck } from "./derived.ts"
import { allOf, type Secrets, wrappingBy } from "./secrets.ts"
import * as sql from "./statements.ts"

/** The ledger was written with another secret. Nothing of it was touched. */
export class WrongSecret extends Error {
  constructor() {
    super(
      "The ledger was written with another PORCHLIGHT_SECRET, so its bookings cannot be opened. Set the one that it was written with. " +
        "To change the secret, set that one as PORCHLIGHT_SECRET_BEFORE beside the new one. " +
        "To begin a new ledger, point PORCHLIGHT_DATA at another folder. Nothing was changed.",
    )
  }
}

/**
 * Told at the start and not when the first booking cannot be opened, and before anything is touched: it only reads.
 *
 * @throws {WrongSecret} where no secret that is set is the ledger's
 */
export const checkSecret = async (database: Pick<Database, "query">, secrets: Secrets): Promise<void> => {
  const { ids, check } = await traces(database)
  const isNew = ids.size === 0 && check === undefined
  const fits = (secret: string) => ids.has(wrappingBy(secret).id) || check === derivedCheck(secret)
  if (!isNew && !allOf(secrets).some(fits)) throw new WrongSecret()
}

/** The name of the fact that says which secret a ledger is under: its keys say so too, but there may be none yet. */
export const SECRET_ID = "secret_id"
/** And in a ledger up to version 3. */
export const SECRET_CHECK = "secret_check"

/** What there is in a ledger to tell a secret by. One key that somebody has changed does not make all others foreign. */
const traces = async (database: Pick<Database, "query">) => {
  const tables = new Set((await database.query(sql.TABLES)).map(({ name }) => name))
  const fact = async (name: string) => {
    const [row] = tables.has("facts") ? await database.query(FACT, name) : []
    return row && String(row.value)
  }
  const keys = tables.has("data_keys") ? await database.query(sql.WRAPPED_BY) : []
  const ids = new Set(keys.map((row) => String(row.wrapped_by)))
  const id = await fact(SECRET_ID)
  if (id !== undefined) ids.add(id)
  return { ids, check: await fact(SECRET_CHECK) }
}

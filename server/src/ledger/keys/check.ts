import type { Database } from "../database.ts"
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
 * Checks the secret at the start, and not when the first booking cannot be opened. It only reads. A ledger in which nothing is
 * sealed yet is under no secret.
 *
 * @throws {WrongSecret} where no secret that is set is the ledger's
 */
export const checkSecret = async (database: Pick<Database, "query">, secrets: Secrets): Promise<void> => {
  const { ids, check } = await traces(database)
  const isNew = ids.size === 0 && check === undefined
  const fits = (secret: string) => ids.has(wrappingBy(secret).id) || check === derivedCheck(secret)
  if (!isNew && !allOf(secrets).some(fits)) throw new WrongSecret()
}

/** In a ledger up to version 3: the name of the fact that tells which secret it is under. */
export const SECRET_CHECK = "secret_check"

/** What a ledger recognises its secret by. One key that was tampered with does not make all others foreign. */
const traces = async (database: Pick<Database, "query">) => {
  const tables = new Set((await database.query(sql.TABLES)).map(({ name }) => name))
  const keys = tables.has("data_keys") ? await database.query(sql.WRAPPED_BY) : []
  const [check] = tables.has("bookings") ? await database.query(sql.CHECK, SECRET_CHECK) : []
  return {
    ids: new Set(keys.map((row) => String(row.wrapped_by))),
    check: check?.is_used === 1 ? String(check.value) : undefined,
  }
}

import type { Database } from "../database.ts"
import { derivedCheck } from "./derived.ts"
import { allOf, type Secrets, STRONG_SECRET, wrappingBy } from "./secrets.ts"
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

/** A new secret that can be guessed. */
export class WeakSecret extends Error {
  constructor() {
    super(
      `PORCHLIGHT_SECRET has fewer than ${STRONG_SECRET} characters: whoever has a copy of the ledger could guess it. ` +
        "Set a long random text, before anything is sealed by this one (openssl rand -hex 32), and keep it.",
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
  const { isNew, isUnder } = await traces(database)
  if (!isNew && !allOf(secrets).some(isUnder)) throw new WrongSecret()
}

/**
 * Refuses a weak secret as long as nothing is sealed by it, when another one costs nothing. One that is in use is taken all the same:
 * a start that fails would keep bookings from the office.
 *
 * @throws {WeakSecret}
 */
export const checkNewSecret = async (database: Pick<Database, "query">, { current }: Secrets): Promise<void> => {
  if (current.length >= STRONG_SECRET) return
  const { isUnder } = await traces(database)
  if (!isUnder(current)) throw new WeakSecret()
}

/** In a ledger up to version 3: the name of the fact that tells which secret it is under. */
export const SECRET_CHECK = "secret_check"

/** What a ledger recognises its secret by. One key that was tampered with does not make all others foreign. */
const traces = async (database: Pick<Database, "query">) => {
  const tables = new Set((await database.query(sql.TABLES)).map(({ name }) => name))
  const keys = tables.has("data_keys") ? await database.query(sql.WRAPPED_BY) : []
  const [check] = tables.has("bookings") ? await database.query(sql.CHECK, SECRET_CHECK) : []
  const ids = new Set(keys.map((row) => String(row.wrapped_by)))
  const mark = check?.is_used === 1 ? String(check.value) : undefined
  return {
    isNew: ids.size === 0 && mark === undefined,
    isUnder: (secret: string) => ids.has(wrappingBy(secret).id) || mark === derivedCheck(secret),
  }
}

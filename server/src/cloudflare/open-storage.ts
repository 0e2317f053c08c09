import type { Database } from "../ledger/database.ts"
import { type Keyring, openKeyring } from "../ledger/keys/keyring.ts"
import { createResealer, type Resealer } from "../ledger/keys/resealer.ts"
import type { Secrets } from "../ledger/keys/secrets.ts"
import { type Ledger, openLedger } from "../ledger/ledger.ts"
import { log } from "./log.ts"
import { sqlDatabase } from "./sql-database.ts"

export type Opened = { database: Database; keyring: Keyring; ledger: Ledger; resealer: Resealer }

/**
 * Opens the ledger in an object's storage. No other object holds it, so what a crash left under lease is free again.
 *
 * @throws where the secret is missing or wrong, or the ledger was written by a newer version
 */
export const openStorage = async (storage: DurableObjectStorage, secrets: Secrets | undefined): Promise<Opened> => {
  if (!secrets) throw new Error("PORCHLIGHT_SECRET is not set. Set it with: wrangler secret put PORCHLIGHT_SECRET")
  const database = sqlDatabase(storage)
  const keyring = await openKeyring(database, secrets, { log })
  const ledger = openLedger(database, keyring, log)
  await ledger.endLeases()
  await ledger.makeUpForClock(Date.now())
  return { database, keyring, ledger, resealer: createResealer(database, keyring, log) }
}

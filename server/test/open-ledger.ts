import type { Database } from "../src/ledger/database.ts"
import { type Keyring, openKeyring } from "../src/ledger/keys/keyring.ts"
import { type Ledger, openLedger } from "../src/ledger/ledger.ts"
import { SECRET } from "./new-booking.ts"

export type OpenLedger = { keyring: Keyring; ledger: Ledger }

/** A ledger with its keys, over a database of any kind. */
export const openTestLedger = async (database: Database, secret = SECRET): Promise<OpenLedger> => {
  const keyring = await openKeyring(database, { current: secret })
  return { keyring, ledger: openLedger(database, keyring) }
}

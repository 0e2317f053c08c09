import type { Database } from "../ledger/database.ts"
import type { Keyring } from "../ledger/keys/keyring.ts"
import type { Sites } from "../sites/site.ts"

/** What everything here works on: one ledger, its keys, and the sites that it holds bookings of. */
export type PrivacyParts = { database: Database; keyring: Keyring; sites: Sites }

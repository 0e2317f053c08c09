import type { Admin } from "../http/admin.ts"
import { memoryAdminCounters } from "../http/memory-counters.ts"
import type { Database } from "../ledger/database.ts"
import { openDesk } from "../ledger/desk.ts"
import { openKeyBook } from "../ledger/keys/key-book.ts"
import type { Keyring } from "../ledger/keys/keyring.ts"
import type { Secrets } from "../ledger/keys/secrets.ts"
import { createDesk } from "../operator/desk-of-one.ts"
import { createKeyDesk } from "../operator/keys/desk.ts"
import { createPeopleDesk } from "../operator/people/desk-of-one.ts"
import { createQuarantineDesk } from "../operator/quarantine/desk-of-one.ts"
import type { Sites } from "../sites/site.ts"

type OperatorParts = {
  /** `PORCHLIGHT_ADMIN_TOKEN` */
  token: string | undefined
  database: Database
  keyring: Keyring
  sites: Sites
  secrets: Secrets
  /** Something is due anew: delivery may begin. The booking is told where it is a single one. */
  wake: (booking?: { site: string; id: number }) => void
  /** What was erased is to be gone from the files too. */
  scrub: () => Promise<void>
  /** There is something to seal anew. */
  reseal: () => void
}

/** The operator's API over the one ledger of this process, if its token is set. */
export const adminOf = (parts: OperatorParts): Admin | undefined => {
  const { token, database, keyring, sites, secrets, wake, scrub, reseal } = parts
  if (token === undefined) return undefined
  const ledger = openDesk(database, keyring)
  const onChange = async (booking?: { site: string; id: number }) => wake(booking)
  const keyDesk = createKeyDesk({
    book: openKeyBook(database, keyring),
    sites,
    sitesAfter: ledger.sitesAfter,
    now: Date.now,
    onRotated: async () => reseal(),
  })
  return {
    token,
    desk: createDesk({ ledger, sites, now: Date.now, onChange }),
    people: createPeopleDesk({ database, keyring, sites, now: Date.now, scrub }),
    quarantine: createQuarantineDesk({ database, keyring, sites, now: Date.now, onChange, scrub }),
    keys: { desk: keyDesk, hasSecretBefore: secrets.before !== undefined },
    counters: memoryAdminCounters(),
  }
}

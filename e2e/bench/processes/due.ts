/** Looks up what is due in a ledger, as the dispatcher does, and prints how long that takes. */
import { randomUUID } from "node:crypto"
import { openKeyring } from "../../../server/src/ledger/keys/keyring.ts"
import { openLedger } from "../../../server/src/ledger/ledger.ts"
import { openNodeDatabase } from "../../../server/src/ledger/node-database.ts"
import { booking } from "../../harness/post.ts"
import { SECRETS } from "../../harness/site.ts"
import { type Latency, percentiles } from "../../load/percentiles.ts"
import { optionsOfThisProcess } from "../../load/process.ts"
import { siteName } from "../../load/site-name.ts"

/** Each of the sites has at least one booking that waits. */
export type DueOptions = { folder: string; sites: number }

/** ms: `look` asks when the next booking is due, `take` leases the one that has been due longest. */
export type Due = { look: Latency; take: Latency }

const WAITING = 1000

const { folder, sites } = optionsOfThisProcess<DueOptions>()
const database = openNodeDatabase(folder)
const keyring = await openKeyring(database, { current: SECRETS.PORCHLIGHT_SECRET })
const ledger = openLedger(database, keyring)
const receivedAt = Date.now()
await Promise.all(
  Array.from({ length: Math.max(WAITING, sites) }, (_, n) =>
    ledger.add({
      site: siteName(n % sites),
      idempotencyKey: randomUUID(),
      stored: { reference: `WAIT-${n}`, receivedAt, booking },
    }),
  ),
)

// What is measured is how a booking is found, and not how long the disk takes to keep that it was.
await database.query("PRAGMA synchronous = OFF")

const nothing = { sites: [], bookings: [] }
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
const looks: number[] = []
const takes: number[] = []
for (let n = 0; n < WAITING; n += 1) {
  looks.push(await timed(() => ledger.nextDueAt(nothing)))
  takes.push(await timed(() => ledger.takeDue(Date.now(), nothing)))
}
database.close()
process.stdout.write(JSON.stringify({ look: percentiles(looks), take: percentiles(takes) } satisfies Due))

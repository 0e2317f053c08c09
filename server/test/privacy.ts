import type { Booking } from "@porchlight/shared"
import type { ErasePerson } from "../src/privacy/erase.ts"
import { createErasePerson } from "../src/privacy/erase.ts"
import { createExportPerson } from "../src/privacy/export.ts"
import { createFind } from "../src/privacy/find.ts"
import { createSweep } from "../src/privacy/sweep.ts"
import { ADA, deliveryForTest } from "./delivery.ts"

export const DAY = 24 * 3_600_000

/** Somebody who may be texted. */
export const AGREED: Booking = {
  ...ADA,
  smsConsent: { granted: true, textVersion: "931eb099920e8258", page: "https://www.acme.example/book" },
}

/** A ledger with delivery to a sandbox, and all that is done there for privacy's sake, on a clock that the test drives. */
export const privacyForTest = async () => {
  const office = await deliveryForTest()
  const { clock, sites } = office
  const logged: string[] = []
  const parts = () => ({
    database: office.database(),
    keyring: office.keyring(),
    sites,
    now: clock.now,
    scrub: async () => office.database().scrub(),
    log: (event: string, fields: object) => void logged.push(`${event} ${JSON.stringify(fields)}`),
  })
  return {
    ...office,
    logged,
    find: (...whom: Parameters<ReturnType<typeof createFind>>) => createFind(parts())(...whom),
    exportAll: (...whom: Parameters<ReturnType<typeof createExportPerson>>) => createExportPerson(parts())(...whom),
    erase: (person: Parameters<ErasePerson>[0], options: Partial<Parameters<ErasePerson>[2]> = {}, site?: string) =>
      createErasePerson(parts())(person, site, { undelivered: false, keepConsent: false, ...options }),
    nextErasureAt: () => createSweep(parts()).nextAt(),
    /** Erases all that is due. */
    sweep: async () => {
      const sweep = createSweep(parts())
      let erased = 0
      for (let more = true; more; ) {
        const slice = await sweep.slice()
        erased += slice.erased
        more = slice.more
      }
      return erased
    },
    /** What is held of each booking, in the order in which they came. */
    held: async () =>
      (await office.database().query("SELECT holds, state FROM bookings ORDER BY id")).map(
        ({ holds, state }) => `${state} ${holds}`,
      ),
    audit: async () =>
      (await office.database().query("SELECT action, site, reference, detail FROM audit ORDER BY id")).map((row) =>
        [row.action, row.site, row.reference, row.detail].filter((part) => part !== null).join(" "),
      ),
  }
}

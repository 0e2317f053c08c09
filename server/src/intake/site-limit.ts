import type { Ledger } from "../ledger/ledger.ts"

/** Counts what a site was sent within a minute. */
export type SiteCounter = {
  /**
   * Asks for a place within the site's limit.
   *
   * @returns undefined where it is given, else the seconds after which to ask again
   */
  take(site: string): Promise<number | undefined>
  /** Whether the booking that had the place was stored. */
  settle(site: string, taken: boolean): Promise<void>
}

/** As many bookings were taken as are in a minute. Nothing was stored. */
export class NoPlace extends Error {
  /** Seconds after which to send it again. */
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super("No more bookings are taken in this minute.")
    this.retryAfter = retryAfter
  }
}

type Taking = Pick<Ledger, "add" | "find">

/**
 * A ledger that takes so many new bookings of a site in a minute and no more, from however many addresses they come.
 *
 * What is stored already is told as ever: whoever asks again for their answer adds nothing.
 *
 * @throws {NoPlace} from `add`
 */
export const limitedLedger = (ledger: Taking, counter: SiteCounter): Taking => ({
  add: async (booking) => {
    const { site, idempotencyKey, stored } = booking
    const retryAfter = await counter.take(site)
    if (retryAfter !== undefined) {
      const reference = await ledger.find(site, idempotencyKey, stored.booking)
      if (reference === undefined) throw new NoPlace(Math.ceil(retryAfter))
      return { kind: "known", same: true, reference }
    }
    let isNew = false
    try {
      const added = await ledger.add(booking)
      isNew = added.kind === "stored"
      return added
    } finally {
      await counter.settle(site, isNew)
    }
  },
  find: ledger.find,
})

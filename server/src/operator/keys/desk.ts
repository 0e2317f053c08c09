import { siteIdSchema } from "@porchlight/shared/operator/views"
import * as z from "zod/mini"
import type { KeyBook, KeyRecord, SiteKeysRecord } from "../../ledger/keys/key-book.ts"
import type { Sites } from "../../sites/site.ts"
import type { Page } from "../desk.ts"

/** A key that a site's bookings are sealed by, as the operator sees it. */
const keyViewSchema = z.object({
  /** Missing for the one that was derived from the secret, as all were in older ledgers. */
  key: z.optional(z.number()),
  madeAt: z.optional(z.iso.datetime()),
  /** Missing while it is in use. */
  retiredAt: z.optional(z.iso.datetime()),
  bookings: z.number(),
  /** Whether what it has sealed can be opened. */
  opens: z.boolean(),
})

export const siteKeysViewSchema = z.object({
  site: siteIdSchema,
  keys: z.array(keyViewSchema),
  /** How many keys that people are found by were changed on disk; missing where none was. */
  lostMarkKeys: z.optional(z.number()),
})

export type KeyView = z.infer<typeof keyViewSchema>
export type SiteKeysView = z.infer<typeof siteKeysViewSchema>

/** What became of a rotation. `no_key`: nothing was sealed for the site yet, so there is none to change. */
export type Rotated = { kind: "done" | "no_key" | "unknown_site" }

/** What an operator may ask of the keys: the same of one ledger and of many. */
export type KeyDesk = {
  /** The keys of the sites, in the order of their ids. */
  list(query: { after?: string | undefined; limit: number }): Promise<Page<SiteKeysView, string>>
  /** Gives a site a new key. What the old one has sealed is sealed anew while bookings come in. */
  rotate(site: string): Promise<Rotated>
}

type KeyDeskParts = {
  book: KeyBook
  /** The configured sites that this ledger holds bookings of. */
  sites: Sites
  /** Sites that have ever had a booking, in the order of their ids. */
  sitesAfter: (after: string, limit: number) => Promise<string[]>
  now: () => number
  /** There is something to seal anew. */
  onRotated: () => Promise<void>
}

/** The desk over the keys of one ledger. */
export const createKeyDesk = ({ book, sites, sitesAfter, now, onRotated }: KeyDeskParts): KeyDesk => ({
  list: async ({ after = "", limit }) => {
    const configured = [...sites.keys()].filter((site) => site > after)
    const ids = [...new Set([...(await sitesAfter(after, limit)), ...configured])].sort().slice(0, limit)
    return { items: (await book.list(ids)).map(show), next: ids.length < limit ? undefined : ids.at(-1) }
  },

  rotate: async (site) => {
    const isRotated = await book.rotate(site, now())
    if (!isRotated) return { kind: sites.has(site) ? "no_key" : "unknown_site" }
    await onRotated()
    return { kind: "done" }
  },
})

const show = ({ site, keys, lostMarkKeys }: SiteKeysRecord): SiteKeysView => ({
  site,
  keys: keys.map(showKey),
  ...(lostMarkKeys > 0 && { lostMarkKeys }),
})

const showKey = ({ id, madeAt, retiredAt, bookings, opens }: KeyRecord): KeyView => ({
  key: id,
  madeAt: isoIfAny(madeAt),
  retiredAt: isoIfAny(retiredAt),
  bookings,
  opens,
})

const isoIfAny = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())

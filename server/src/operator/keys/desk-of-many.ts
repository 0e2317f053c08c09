import { askEach, ifAny } from "../ask-each.ts"
import type { KeyDesk } from "./desk.ts"

/** Each is asked to count its bookings, and an invocation may ask only so many. */
const ASKED_FOR_A_PAGE = 50

/**
 * One desk over the keys of ledgers that each hold one site.
 *
 * @param siteIds the configured sites: a ledger is asked for no other, since asking for one would make it
 * @param deskOf the desk of a site's ledger, wherever that is
 */
export const createKeyDeskOfMany = (siteIds: () => Iterable<string>, deskOf: (site: string) => KeyDesk): KeyDesk => ({
  list: async ({ after = "", limit }) => {
    const ids = [...siteIds()].filter((id) => id > after).sort()
    const asked = ids.slice(0, Math.min(limit, ASKED_FOR_A_PAGE))
    const { answers, unanswered } = await askEach(asked, (site) => deskOf(site).list({ limit: 1 }))
    return {
      items: answers.flatMap(({ items }) => items),
      next: asked.length < ids.length ? asked.at(-1) : undefined,
      unanswered: ifAny(unanswered),
    }
  },

  rotate: async (site) => ([...siteIds()].includes(site) ? deskOf(site).rotate(site) : { kind: "unknown_site" }),
})

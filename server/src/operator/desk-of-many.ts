import { AT_ONCE, ifAny, inTurns, orNothing } from "./ask-each.ts"
import { changeAll, countAll } from "./count-each.ts"
import type { Desk, Page, Position } from "./desk.ts"

/** How many ledgers one page asks at most: if they all turn out empty, the page comes back nevertheless. */
const ASKED_FOR_A_PAGE = 50

/**
 * One desk over ledgers that each hold one site. Lists go from one to the next in the order of the sites' ids.
 *
 * @param siteIds the configured sites: a ledger is asked for no other, since asking for one would make it
 * @param deskOf the desk of a site's ledger, wherever that is
 */
export const createDeskOfMany = (
  siteIds: () => Iterable<string>,
  deskOf: (site: string) => Omit<Desk, "knows">,
): Desk => {
  const sorted = () => [...siteIds()].sort()
  const known = (site: string) => Iterator.from(siteIds()).some((id) => id === site)
  const chosen = (site: string | undefined) => (site === undefined ? sorted() : known(site) ? [site] : [])

  const countOf = (reason: string | undefined) => (site: string) => deskOf(site).count({ site, reason })

  return {
    knows: async (site) => known(site),

    sites: async ({ after = "", limit }) => {
      const ids = sorted().filter((id) => id > after)
      const asked = ids.slice(0, Math.min(limit, ASKED_FOR_A_PAGE))
      const pages = await inTurns(asked, async (site) => {
        const page = await orNothing(() => deskOf(site).sites({ limit: 1 }))
        return page?.items ?? [{ site, configured: true, trouble: NO_ANSWER }]
      })
      return { items: pages.flat(), next: asked.length < ids.length ? asked.at(-1) : undefined }
    },

    bookings: ({ site, from, limit, state }) =>
      walk(chosen(site), from, limit, (id, part) => deskOf(id).bookings({ ...part, site: id, state })),

    audit: ({ site, from, limit }) =>
      walk(chosen(site), from, limit, (id, part) => deskOf(id).audit({ ...part, site: id })),

    booking: async (site, reference, reveal) =>
      known(site) ? deskOf(site).booking(site, reference, reveal) : undefined,
    replay: async (site, reference) => (known(site) ? deskOf(site).replay(site, reference) : UNKNOWN),
    handle: async (site, reference, how) => (known(site) ? deskOf(site).handle(site, reference, how) : UNKNOWN),
    edit: async (site, reference, body) =>
      known(site) ? deskOf(site).edit(site, reference, body) : { kind: "unknown_site" },

    count: ({ site, reason }) => countAll(chosen(site), countOf(reason)),

    replayMany: ({ site, reason }, expected) =>
      changeAll(chosen(site), expected, countOf(reason), (id, count) =>
        deskOf(id).replayMany({ site: id, reason }, count),
      ),
  }
}

const NO_ANSWER = "Its ledger does not answer. The server's log says why."

const UNKNOWN = { kind: "unknown_booking" } as const

/**
 * A page over several sites. Several are asked at once; the next page goes on with the first site whose bookings had no room.
 */
const walk = async <Item>(
  sites: readonly string[],
  from: Position | undefined,
  limit: number,
  ask: (site: string, part: { from: Position | undefined; limit: number }) => Promise<Page<Item, Position>>,
): Promise<Page<Item, Position>> => {
  const left = sites.filter((site) => from === undefined || site >= from.site)
  const items: Item[] = []
  const unanswered: string[] = []
  const pageUpTo = (next: Position | undefined) => ({ items, next, unanswered: ifAny(unanswered) })
  for (let first = 0; first < Math.min(left.length, ASKED_FOR_A_PAGE); first += AT_ONCE) {
    const part = { limit: limit - items.length }
    const pages = await inTurns(left.slice(first, first + AT_ONCE), async (site) => ({
      site,
      page: await orNothing(() => ask(site, { ...part, from: site === from?.site ? from : undefined })),
    }))
    for (const { site, page } of pages) {
      if (!page) {
        unanswered.push(site)
        continue
      }
      if (items.length + page.items.length > limit) return pageUpTo({ site })
      items.push(...page.items)
      if (page.next) return pageUpTo(page.next)
    }
  }
  const next = left[ASKED_FOR_A_PAGE]
  return pageUpTo(next === undefined ? undefined : { site: next })
}

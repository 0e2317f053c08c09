import { changeAll, countAll } from "../count-each.ts"
import type { QuarantineDesk, QuarantineFilter } from "./desk.ts"

/**
 * One desk over the quarantines of ledgers that each hold one site.
 *
 * @param siteIds the configured sites: a ledger is asked for no other, since asking for one would make it
 * @param deskOf the desk of a site's ledger, wherever that is
 */
export const createQuarantineDeskOfMany = (
  siteIds: () => Iterable<string>,
  deskOf: (site: string) => QuarantineDesk,
): QuarantineDesk => {
  const chosen = (site: string | undefined) => [...siteIds()].filter((id) => site === undefined || id === site).sort()
  const countOf = (reason: QuarantineFilter["reason"]) => (site: string) => deskOf(site).count({ site, reason })

  return {
    count: ({ site, reason }) => countAll(chosen(site), countOf(reason)),

    decide: async (decision, site, reference) =>
      chosen(site).length > 0 ? deskOf(site).decide(decision, site, reference) : { kind: "unknown_booking" },

    decideMany: (decision, { site, reason }, expected) =>
      changeAll(chosen(site), expected, countOf(reason), (id, count) =>
        deskOf(id).decideMany(decision, { site: id, reason }, count),
      ),
  }
}

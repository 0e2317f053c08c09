import { askEach, ifAny } from "../ask-each.ts"
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
  const countEach = async ({ site, reason }: QuarantineFilter) => {
    const chosen = [...siteIds()].filter((id) => site === undefined || id === site).sort()
    return askEach(chosen, async (id) => ({ id, ...(await deskOf(id).count({ site: id, reason })) }))
  }

  return {
    count: async (filter) => {
      const { answers, unanswered } = await countEach(filter)
      return { count: sum(answers), unanswered: ifAny(unanswered) }
    },

    pass: async (sentence, site, reference) =>
      [...siteIds()].includes(site) ? deskOf(site).pass(sentence, site, reference) : { kind: "unknown_booking" },

    passMany: async (sentence, { site, reason }, expected) => {
      const counted = await countEach({ site, reason })
      if (sum(counted.answers) !== expected) return { kind: "count_changed", count: sum(counted.answers) }
      const counts = new Map(counted.answers.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]))
      const passed = await askEach([...counts.keys()], (id) =>
        deskOf(id).passMany(sentence, { site: id, reason }, counts.get(id) ?? 0),
      )
      // What has changed in between is left where it is, and shows in the next count.
      return {
        kind: "done",
        count: sum(passed.answers.filter(({ kind }) => kind === "done")),
        unanswered: ifAny([...counted.unanswered, ...passed.unanswered]),
      }
    },
  }
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0)

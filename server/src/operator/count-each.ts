import { askEach, ifAny } from "./ask-each.ts"
import type { ChangedMany, Counted } from "./desk.ts"

type Count = (site: string) => Promise<Counted>

const countEach = (sites: readonly string[], count: Count) =>
  askEach(sites, async (site) => ({ site, ...(await count(site)) }))

const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0)

/** How many bookings the sites have together. */
export const countAll = async (sites: readonly string[], count: Count): Promise<Counted> => {
  const { answers, unanswered } = await countEach(sites, count)
  return { count: sum(answers), unanswered: ifAny(unanswered) }
}

/**
 * Changes all that is counted, site by site, if there are still `expected` of them. A site whose own count has changed in between
 * is left as it is, and shows in the next count.
 */
export const changeAll = async (
  sites: readonly string[],
  expected: number,
  count: Count,
  change: (site: string, expected: number) => Promise<ChangedMany>,
): Promise<ChangedMany> => {
  const counted = await countEach(sites, count)
  const found = sum(counted.answers)
  if (found !== expected) return { kind: "count_changed", count: found }
  const counts = new Map(counted.answers.flatMap(({ site, count }) => (count > 0 ? [[site, count] as const] : [])))
  const changed = await askEach([...counts.keys()], (site) => change(site, counts.get(site) ?? 0))
  return {
    kind: "done",
    count: sum(changed.answers.filter(({ kind }) => kind === "done")),
    unanswered: ifAny([...counted.unanswered, ...changed.unanswered]),
  }
}

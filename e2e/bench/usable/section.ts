import type { Browser } from "playwright"
import { withChromium } from "../../chromium/launch.ts"
import { type Column, table } from "../../run/table.ts"
import { SLOW_PHONE } from "../browser/conditions.ts"
import { median } from "../load/statistics.ts"
import { LIBRARIES, PLAIN, PREACT } from "../pages/contestants.ts"
import { type Contestant, onPages } from "../pages/street.ts"
import type { Section } from "../section.ts"
import { traceUntilUsable } from "./measure.ts"
import type { Milestone } from "./milestones.ts"
import { type Times, timeInRounds, timesAsLong } from "./rounds.ts"

const ROUNDS = 11
const TRACES = 7

/** How long ours may take, as a share of others' time. */
const AIMS = { ofPreact: 1.3, ofFastest: 0.75 }

const COLUMNS: readonly Column[] = [
  { heading: "form" },
  { heading: "ms", figures: true },
  { heading: "fastest ms", figures: true },
  { heading: "of bare Preact", figures: true },
  { heading: "ours is of this", figures: true },
]

const MILESTONES: readonly Column[] = [
  { heading: "ours, on its way" },
  { heading: "begins", figures: true },
  { heading: "first byte", figures: true },
  { heading: "ends", figures: true },
  { heading: "takes", figures: true },
]

const compare = (times: readonly Times[]): string => {
  const named = (name: string) => {
    const found = times.find((one) => one.name === name)
    if (!found) throw new Error(`${name} was not measured.`)
    return found
  }
  const [ours, preact] = [named("Porchlight"), named(PREACT.name)]
  const libraries = LIBRARIES.map(({ name }) => named(name))
  const fastest = libraries.toSorted((a, b) => median(a.ms) - median(b.ms))[0]
  if (!fastest) throw new Error("No library was measured.")
  const verdict = (others: Times, aim: number) =>
    `Ours takes ${timesAsLong(ours, others).toFixed(2)} of the time of ${others.name} (aim: at most ${aim}).`
  return [
    table(
      COLUMNS,
      times.map((one) => [
        one.name,
        median(one.ms).toFixed(0),
        Math.min(...one.ms).toFixed(0),
        timesAsLong(one, preact).toFixed(2),
        timesAsLong(ours, one).toFixed(2),
      ]),
    ),
    "",
    verdict(preact, AIMS.ofPreact),
    verdict(fastest, AIMS.ofFastest),
  ].join("\n")
}

/** Medians over some traced openings. Tracing costs time of its own: these figures compare with each other alone. */
const onTheWay = async (browser: Browser, { url, wish }: Contestant): Promise<string> => {
  const seen = new Map<string, Milestone[]>()
  for (let run = 0; run < TRACES; run += 1) {
    for (const milestone of await traceUntilUsable(browser, { url, wish, conditions: SLOW_PHONE })) {
      seen.set(milestone.what, [...(seen.get(milestone.what) ?? []), milestone])
    }
  }
  const rows = [...seen].map(([what, all]) => ({
    what,
    begins: median(all.map(({ begins }) => begins)),
    answered: all.some(({ answered }) => answered) ? median(all.flatMap(({ answered }) => answered ?? [])) : undefined,
    ends: median(all.map(({ ends }) => ends)),
    takes: median(all.map(({ begins, ends }) => ends - begins)),
  }))
  return table(
    MILESTONES,
    rows
      .toSorted((a, b) => a.begins - b.begins)
      .map(({ what, begins, answered, ends, takes }) => [
        what,
        begins.toFixed(0),
        answered?.toFixed(0) ?? "",
        ends.toFixed(0),
        takes.toFixed(0),
      ]),
  )
}

export const usable: Section = {
  name: "usable",
  title: `Until the form can be used: 4 times slower CPU, 1.6 Mbit/s, 150 ms a request, nothing cached (${ROUNDS} rounds)`,
  measure: (say) =>
    onPages([PLAIN, PREACT, ...LIBRARIES], ({ ours, oursAhead, peers }) =>
      withChromium(async (browser) => {
        const times = await timeInRounds(browser, [...peers.slice(0, 2), ours, oursAhead, ...peers.slice(2)], {
          rounds: ROUNDS,
          conditions: SLOW_PHONE,
          say,
        })
        say(`${TRACES} openings of ours under Chromium's own eyes …`)
        return `${compare(times)}\n\n${await onTheWay(browser, ours)}`
      }),
    ),
}

import type { Browser } from "playwright"
import { withChromium } from "../../chromium/launch.ts"
import { type Column, table } from "../../run/table.ts"
import { SLOW_PHONE } from "../browser/conditions.ts"
import { median } from "../load/statistics.ts"
import { LIBRARIES, PLAIN, PREACT } from "../pages/contestants.ts"
import { type Contestant, onPages, type Pages } from "../pages/street.ts"
import type { Section } from "../section.ts"
import { putUpAndTakeAway } from "./heap.ts"
import { lookOn, type Painted } from "./paint.ts"
import { loaderWork, longTasks } from "./tasks.ts"
import { typeOn } from "./typing.ts"

const ROUNDS = 7

/** A cheap phone, for typing. */
const TYPING_CPU = 6

const figures = (...headings: string[]): Column[] => headings.map((heading) => ({ heading, figures: true }))

const again = async <Result>(times: number, run: () => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = []
  for (let time = 0; time < times; time += 1) results.push(await run())
  return results
}

/** The loader's own work; and what keeps the page from answering while ours comes, beside a page without any script. */
const work = async (browser: Browser, ours: Contestant, plain: Contestant): Promise<string> => {
  const rows: string[][] = []
  for (const conditions of [{}, { cpu: SLOW_PHONE.cpu ?? 1 }]) {
    const loader = await again(ROUNDS, () => loaderWork(browser, ours, conditions))
    for (const contestant of [ours, plain]) {
      const tasks = await again(ROUNDS, () => longTasks(browser, contestant, conditions))
      rows.push([
        contestant.name,
        `${conditions.cpu ?? 1} ×`,
        contestant === ours ? median(loader).toFixed(1) : "",
        contestant === ours ? Math.min(...loader).toFixed(1) : "",
        median(tasks.map(({ length }) => length)).toFixed(0),
        median(tasks.map((one) => Math.max(0, ...one))).toFixed(0),
      ])
    }
  }
  const columns = figures("slower CPU", "loader ms", "at best ms", "tasks over 50 ms", "longest ms")
  return table([{ heading: "page" }, ...columns], rows)
}

/** From key to paint, ours beside others. */
const typing = async (browser: Browser, contestants: readonly Contestant[]): Promise<string> => {
  const rows: string[][] = []
  for (const contestant of contestants) {
    const keys = (await again(2, () => typeOn(browser, contestant, TYPING_CPU))).flat().toSorted((a, b) => a - b)
    const at = (share: number) => (keys[Math.ceil(keys.length * share) - 1] ?? Number.NaN).toFixed(0)
    rows.push([contestant.name, String(keys.length), at(0.5), at(0.98), at(1)])
  }
  return table([{ heading: "typing" }, ...figures("keys", "half of them ms", "98 % ms", "all ms")], rows)
}

/** How a contractor's own page comes up, without and with our form below its photograph, in turn. */
const painting = async (browser: Browser, { without, withOurs }: Pages["contractor"]): Promise<string> => {
  const pairs = await again(
    ROUNDS,
    async (): Promise<[Painted, Painted]> => [await lookOn(browser, without), await lookOn(browser, withOurs)],
  )
  const row = (name: string, painted: readonly Painted[]) => [
    name,
    median(painted.map(({ largestAt }) => largestAt)).toFixed(0),
    Math.max(...painted.map(({ shift }) => shift)).toFixed(3),
  ]
  const later = median(pairs.map(([bare, ours]) => ours.largestAt - bare.largestAt))
  const alone = pairs.map(([bare]) => bare.largestAt)
  return [
    table(
      [{ heading: "a contractor's page" }, ...figures("largest paint ms", "most shift")],
      [
        row(
          "without our form",
          pairs.map(([bare]) => bare),
        ),
        row(
          "with it",
          pairs.map(([, ours]) => ours),
        ),
      ],
    ),
    `\nWith it ${later.toFixed(0)} ms later; without it, runs are ${(Math.max(...alone) - Math.min(...alone)).toFixed(0)} ms apart.`,
  ].join("\n")
}

/** What stays of forms that were taken away. */
const leftovers = async (browser: Browser, ours: Contestant): Promise<string> =>
  table(
    figures("put up and taken away", "heap KB", "nodes", "listeners"),
    (await putUpAndTakeAway(browser, ours)).map(({ cycles, heap, nodes, listeners }) => [
      String(cycles),
      (heap / 1024).toFixed(0),
      String(nodes),
      String(listeners),
    ]),
  )

export const page: Section = {
  name: "page",
  title: "What a page feels of our form",
  measure: (say) =>
    onPages([PLAIN, PREACT, ...LIBRARIES], ({ ours, peers: [plain, ...peers], contractor }) =>
      withChromium(async (browser) => {
        if (!plain) throw new Error("There is no plain page to compare with.")
        const parts: [string, () => Promise<string>][] = [
          ["Work on the main thread", () => work(browser, ours, plain)],
          [`From key to paint, ${TYPING_CPU} times slower CPU`, () => typing(browser, [ours, ...peers])],
          ["The page's largest paint, on a slow phone", () => painting(browser, contractor)],
          ["After it was taken away", () => leftovers(browser, ours)],
        ]
        const told: string[] = []
        for (const [title, measure] of parts) {
          say(`${title} …`)
          told.push(`### ${title}\n\n${await measure()}`)
        }
        return told.join("\n\n")
      }),
    ),
}

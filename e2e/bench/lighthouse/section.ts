import { startDemo } from "../../harness/demo.ts"
import { inFolder } from "../../harness/folder.ts"
import { type Column, table } from "../../run/table.ts"
import { median } from "../load/statistics.ts"
import type { Section } from "../section.ts"
import { CATEGORIES, type Device, examine, type Report } from "./examine.ts"

/** What each of the four is to reach. */
const AIM = 99

/** How often, of which the middle one counts: what was measured while the machine did something else says little. */
const ROUNDS = 3

const COLUMNS: readonly Column[] = [
  { heading: "the demo's hosted page" },
  ...[...Object.values(CATEGORIES), "first paint ms", "largest paint ms", "blocked ms"].map((heading) => ({
    heading,
    figures: true,
  })),
]

const row = (device: Device, { scores, firstPaint, largestPaint, blocked }: Report) => [
  device,
  ...[...scores, firstPaint, largestPaint, blocked].map((figure) => figure.toFixed(0)),
]

/** The lowest of the four, each in the middle one of its rounds. */
const lowest = (reports: readonly Report[]) =>
  Math.min(...Object.keys(CATEGORIES).map((_, index) => median(reports.map(({ scores }) => scores[index] ?? 0))))

export const lighthouse: Section = {
  name: "lighthouse",
  title: "What Lighthouse says of the hosted page",
  // It fetches Lighthouse and its hundred packages from npm.
  onlyByName: true,
  measure: (say) =>
    inFolder(async (folder) => {
      const demo = await startDemo("node", folder)
      try {
        const rows: string[][] = []
        const verdicts: string[] = []
        for (const device of ["phone", "desktop"] as const) {
          const reports: Report[] = []
          for (let round = 1; round <= ROUNDS; round++) {
            say(`Lighthouse, as a ${device}, ${round} of ${ROUNDS} …`)
            reports.push(await examine(new URL("/book/demo", demo.url), device))
          }
          rows.push(...reports.map((report) => row(device, report)))
          verdicts.push(`The lowest of the four on a ${device} is ${lowest(reports)} (aim: at least ${AIM}).`)
        }
        return [table(COLUMNS, rows), "", ...verdicts].join("\n")
      } finally {
        await demo.end("SIGTERM")
      }
    }),
}

import { withChromium } from "../../chromium/launch.ts"
import { type Column, table } from "../../run/table.ts"
import { LIBRARIES, PREACT, TYPEFORM } from "../pages/contestants.ts"
import { onPages } from "../pages/street.ts"
import type { Section } from "../section.ts"
import { type Weight, weighUntilFrame, weighUntilUsable } from "./weigh.ts"

const COLUMNS: readonly Column[] = [
  { heading: "form" },
  { heading: "files", figures: true },
  { heading: "bytes", figures: true },
  { heading: "of ours", figures: true },
]

const report = (ours: Weight, others: readonly Weight[]): string =>
  table(
    COLUMNS,
    [ours, ...others]
      .toSorted((a, b) => a.bytes - b.bytes)
      .map(({ name, files, bytes }) => [
        name,
        String(files),
        bytes.toLocaleString("en"),
        `${(bytes / ours.bytes).toFixed(2)} ×`,
      ]),
  )

export const peers: Section = {
  name: "peers",
  title: "Scripts and styles until a form can be used, brotli, beside peers built from npm",
  measure: (say) => {
    say("The peers' pages are built …")
    return onPages([PREACT, ...LIBRARIES, TYPEFORM], (pages) =>
      withChromium(async (browser) => {
        const ours = await weighUntilUsable(browser, pages.ours)
        const others: Weight[] = []
        for (const peer of pages.peers) {
          const weigh = peer.name === TYPEFORM.name ? weighUntilFrame : weighUntilUsable
          others.push(await weigh(browser, peer))
        }
        return report(ours, others)
      }),
    )
  },
}

import type { REPORT_WORDS } from "../words/report.ts"
import type { Look } from "./look.ts"

type Words = (typeof REPORT_WORDS)["en"]

/** What was seen, line by line, each with what it is about. */
export const rowsOf = ({ version, forms, probes, timing }: Look, words: Words): [string, string][] => {
  const rows: [string, string][] = [[words.rows.version, words.version(version, probes.release?.version)]]
  for (const [id, probed] of probes.sites) {
    if (probed.kind !== "site") rows.push([words.rows.site, id])
    else rows.push([words.rows.site, `${probed.site.name} (${id})`], [words.rows.allowed, words.yes])
  }
  for (const { site, state } of forms) {
    rows.push([words.rows.form, forms.length > 1 ? `${site}: ${words.states[state]}` : words.states[state]])
  }
  if (forms.length === 0) rows.push([words.rows.form, words.none])
  if (timing.came !== undefined && forms.some(({ state }) => state === "stands"))
    rows.push([words.rows.came, words.seconds(timing.came)])
  return rows
}

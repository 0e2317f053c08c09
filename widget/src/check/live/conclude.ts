import { type Finding, type Kind, onlyOnce, severityOf } from "../findings.ts"
import type { FormState } from "./forms.ts"
import type { Probes } from "./probe.ts"
import type { Timing } from "./timing.ts"

/** What was seen on a page on which the widget runs. */
export type Seen = {
  server: string
  /** Of the page itself. */
  origin: string
  /** Of the widget that runs. */
  version: string
  forms: readonly FormState[]
  probes: Probes
  timing: Timing
  /** Whether the page has a tag. One that was built with the package from npm has none, and its own version. */
  hasTag: boolean
  /** What was found in the page's markup and its policies. */
  markup: readonly Finding[]
}

/** A script that is asked for later than this after the page has loaded was held back, in ms. */
const LATE_MS = 2000

/** Findings in the markup that a running widget disproves: a script may bring it in ways that no markup shows. */
const DISPROVED: ReadonlySet<Kind> = new Set<Kind>([
  "blocks_script",
  "needs_nonce",
  "tag_in_noscript",
  "no_tag",
  "no_script",
])

/** What is wrong with a page, by its markup and by what was tried on it. What keeps the form away comes first. */
export const conclude = ({ server, origin, version, forms, probes, timing, hasTag, markup }: Seen): Finding[] => {
  const { release, sites } = probes
  const told = markup.filter(({ kind }) => !DISPROVED.has(kind))
  const found: Finding[] = [...told]
  const isBlocked = told.some(({ kind }) => kind === "blocks_connect")
  for (const [site, { kind }] of sites) {
    if (kind === "unknown") found.push({ kind: "unknown_site", site })
    // If other files come from the same server, it is this page that may not have the site.
    else if (kind === "refused" || (kind === "silent" && release)) found.push({ kind: "origin_refused", origin })
  }
  if (!release && !isBlocked && [...sites.values()].every(({ kind }) => kind === "silent"))
    found.push({ kind: "unreachable", server })
  if (release && hasTag && release.version !== version)
    found.push({ kind: "old_copy", running: version, newest: release.version })
  if (isLate(timing) && !told.some(({ kind }) => kind === "delayed" || kind === "waits_for_consent"))
    found.push({ kind: "delayed", by: undefined, exempt: undefined, server })
  const explained = found.some(({ kind }) => EXPLAINS.has(kind))
  if (!explained && forms.some(({ state }) => state === "missing")) found.push({ kind: "form_missing" })
  return onlyOnce(found).toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a)))
}

/** Findings that explain by themselves why a form is missing. */
const EXPLAINS: ReadonlySet<Kind> = new Set<Kind>([
  "blocks_connect",
  "unknown_site",
  "origin_refused",
  "unreachable",
  "old_release",
  "no_site",
])

const isWrong = (finding: Finding) => severityOf(finding) === "wrong"

const isLate = ({ asked, loaded }: Timing) => asked !== undefined && loaded !== undefined && asked > loaded + LATE_MS

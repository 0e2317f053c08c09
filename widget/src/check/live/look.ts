import { seatsOf } from "../../page/seats.ts"
import { inspectPage } from "../inspect.ts"
import { tagsIn } from "../tags.ts"
import { conclude, type Seen } from "./conclude.ts"
import { settledForms } from "./forms.ts"
import { probe } from "./probe.ts"
import { timingOf } from "./timing.ts"

/** Everything that a report is made of. */
export type Look = Seen & { findings: ReturnType<typeof conclude> }

/**
 * Looks at the page on which the widget runs.
 *
 * @param base directory of the widget's files, with a slash at its end
 * @param version of the widget that runs
 */
export const lookAround = async (base: string, version: string): Promise<Look> => {
  const forms = await settledForms()
  const timing = timingOf(base, performance)
  const ids = new Set(seatsOf(document).map(({ siteId }) => siteId))
  const probes = await probe(base, [...ids])
  const server = new URL(base).origin
  const [only, ...others] = [...probes.sites.values()].flatMap((each) => (each.kind === "site" ? each.site : []))
  const address = new URL(location.href)
  const markup = inspectPage(document, {
    server,
    // On a page with two sites, nobody can tell which of them a tag was meant for.
    site: others.length > 0 ? undefined : only,
    release: probes.release,
    address,
    policies: probes.policies,
    isWhole: true,
  })
  const hasTag = tagsIn(document, address).length > 0
  const seen: Seen = {
    server,
    origin: location.origin,
    version,
    forms,
    probes,
    timing,
    hasTag,
    markup: hasTag ? markup : markup.filter(({ kind }) => kind.startsWith("blocks_")),
  }
  return { ...seen, findings: conclude(seen) }
}

import type { PublicSite } from "@porchlight/shared/site"
import { isOver, windowsOn } from "./calendar/open-days.ts"
import type { Parts } from "./parts.ts"
import { begin, type Draft, type Model } from "./state.ts"
import { OTHER_SERVICE } from "./values.ts"

/**
 * What the form begins with: the draft that was kept, if there is one, and where the visitor has chosen no service in it, the one that
 * the page asks to have chosen. A request in doubt, or one that waits to be online, stays as it is.
 */
export const openingModel = ({
  drafts,
  site,
  service = "",
  now,
}: Pick<Parts, "drafts" | "site" | "service" | "now">): Model => {
  const draft: Draft = drafts.load() ?? begin(undefined)
  return begin(stillOffered(draft, site, now, draft.attempt?.unsettled || draft.held ? "" : service))
}

/**
 * A draft without what the site no longer offers: it may be from yesterday.
 *
 * @param wished the service to choose where the visitor has chosen none: what an earlier page had chosen counts as none
 */
export const stillOffered = (draft: Draft, site: PublicSite, now: () => Date, wished = ""): Draft => {
  const { values, asked } = draft
  const service = (values.service !== asked && values.service) || wished || values.service
  const offered = service === OTHER_SERVICE || site.services.some(({ id }) => id === service)
  const { "preferred.date": day, "preferred.window": window } = values
  return {
    ...draft,
    values: {
      ...values,
      service: offered ? service : "",
      "preferred.date": windowsOn(site, now(), day) ? day : "",
      "preferred.window": isOver(site, now(), day, window) ? "any" : window,
    },
  }
}

import type { PublicSite } from "@porchlight/shared/site"
import { offersDay } from "./calendar/open-days.ts"
import { withOpenWindow } from "./day-window.ts"
import type { Parts } from "./parts.ts"
import type { Draft } from "./state.ts"
import { EMPTY, OTHER_SERVICE } from "./values.ts"

/**
 * What the form begins with: the draft that was kept, if there is one, and where no service was chosen in it, the one that the page
 * asks to have chosen. A request in doubt, or one that waits to be online, stays as it is.
 */
export const openingDraft = ({
  drafts,
  site,
  service = "",
  now,
}: Pick<Parts, "drafts" | "site" | "service" | "now">): Draft => {
  const draft: Draft = drafts.load() ?? { values: EMPTY, attempt: undefined }
  const { values, attempt, held } = draft
  const wished = attempt?.unsettled || held ? "" : service
  return stillOffered({ ...draft, values: { ...values, service: values.service || wished } }, site, now)
}

/** A draft without what the site no longer offers: it may be from yesterday. */
export const stillOffered = (draft: Draft, site: PublicSite, now: () => Date): Draft => {
  const { values } = draft
  const offered = values.service === OTHER_SERVICE || site.services.some(({ id }) => id === values.service)
  const open = offersDay(site, now(), values["preferred.date"])
  const still = {
    ...values,
    service: offered ? values.service : "",
    "preferred.date": open ? values["preferred.date"] : "",
  }
  return { ...draft, values: withOpenWindow(still, site, now()) }
}

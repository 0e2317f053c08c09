/** How a visitor came to a page. */
export type Arrival = {
  /** The page's address when it was fetched. */
  address: string
  referrer: string
  /** By a reload or through the history, so nobody has sent them here this time. */
  again?: boolean
}

/**
 * How the visitor came to this page. The browser remembers the address that a page was fetched from, whatever a router or a
 * script that tidies addresses makes of it afterwards, so it can be read late.
 */
export const arrivalAt = (page: Pick<Window, "document" | "performance">): Arrival => {
  const { URL: shown, referrer } = page.document
  const entry = navigationOf(page)
  // In some browsers the entry's name is not an address.
  return { address: entry && /^https?:/.test(entry.name) ? entry.name : shown, referrer }
}

/** The same, with `again`, for following a visit from page to page. */
export const arrivalInVisit = (page: Pick<Window, "document" | "performance">): Arrival => {
  const entry = navigationOf(page)
  const type = entry && "type" in entry ? entry.type : undefined
  return { ...arrivalAt(page), again: type === "reload" || type === "back_forward" }
}

/** A page may have a variable of its own in place of `performance`, or a script that keeps others from what it tells. */
const navigationOf = ({ performance }: Pick<Window, "performance">) => {
  try {
    return performance.getEntriesByType("navigation")[0]
  } catch {
    return undefined
  }
}

/** How a visitor came to a page. */
export type Arrival = {
  /** The page's address when it was fetched. */
  address: string
  referrer: string
  /** By a reload, or back through the history: whoever had sent them sends them no second time. */
  again?: boolean
}

/**
 * How the visitor came to this page. The browser keeps the address that a page was fetched from, whatever a router or a
 * script that tidies addresses makes of it afterwards; so nobody has to be there early to read it.
 */
export const arrivalAt = (page: Pick<Window, "document" | "performance">): Arrival => {
  const { URL: shown, referrer } = page.document
  const [entry] = page.performance.getEntriesByType?.("navigation") ?? []
  const type = entry && "type" in entry ? entry.type : undefined
  return {
    // Some browsers give the entry a name that is no address.
    address: entry && /^https?:/.test(entry.name) ? entry.name : shown,
    referrer,
    again: type === "reload" || type === "back_forward",
  }
}

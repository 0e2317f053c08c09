export const TAG_NAME = "porchlight-booking"

/** The attributes of which a change starts the form anew. */
export const OBSERVED = ["site", "mode", "lang", "service"]

/** Whether an element's form stands in the page itself, and not in a dialog. */
export const isInline = (element: Element): boolean => !element.matches("[mode=button],[mode=none]")

/**
 * What stands for whatever somebody typed. It is nowhere in the product, so any place where it shows up is an echo. With figures
 * and capitals in it, it is neither a field's name nor a question's id, which may be told.
 */
export const MARKER = "q7Zx9W"

/** The marker as markup, and as the end of an attribute: what may be shown again on a page must not come out like this. */
export const MARKUP = [`<${MARKER}`, `x"${MARKER}`] as const

export const TAG_NAME = "porchlight-booking"

/** The element's attributes; a script tag has the same ones as `data-*`. */
export const ATTRIBUTES = ["site", "mode", "lang", "service", "theme"] as const

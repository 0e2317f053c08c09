/** Days, moments and languages as an office in North America reads them. */

/** `2026-12-01` as `Tue, Dec 1, 2026`. */
export const dayInWords = (date: string): string =>
  new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`))

/** A moment on the office's own clock, such as `Sat, Nov 21, 2026, 9:54 PM CST`. */
export const momentInWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at)

/** `es` as `Spanish`; a tag that nobody registered stays as it is. */
export const languageInWords = (locale: string): string => {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale
  } catch {
    // A well-formed field need not be a well-formed language tag.
    return locale
  }
}

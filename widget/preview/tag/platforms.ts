/** Where marketers paste: the order of the tabs. */
export const PLATFORMS = ["html", "wordpress", "gtm", "wix", "squarespace", "webflow", "shopify", "react"] as const
export type Platform = (typeof PLATFORMS)[number]

/** Those whose editors take no script at the form's own place: the place and the script are pasted separately. */
const APART: readonly Platform[] = ["gtm", "shopify"]

/** Whether the script is pasted apart from the form's place. */
export const isApart = (platform: Platform): boolean => APART.includes(platform)

/** Whether a snippet names a release's own address. A package has its versions instead. */
export const canBePinned = (platform: Platform): boolean => platform !== "react"

/** Whether the page can fetch ahead: that needs the script at the form's own place. A package fetches in its own way. */
export const canFetchAhead = (platform: Platform): boolean => platform !== "react" && !isApart(platform)

/** Whether the form's place can be kept free. */
export const canKeepPlace = (platform: Platform): boolean => platform !== "react"

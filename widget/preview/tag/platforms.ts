/** Where marketers paste: the order of the tabs. */
export const PLATFORMS = ["html", "wordpress", "gtm", "wix", "squarespace", "webflow", "shopify", "react"] as const
export type Platform = (typeof PLATFORMS)[number]

/** Those whose editors take no script at the form's own place: the place and the script are pasted separately. */
const APART: readonly Platform[] = ["gtm", "shopify"]

/** Whether the script cannot stand where the form shall stand. */
export const isApart = (platform: Platform): boolean => APART.includes(platform)

/** Whether a snippet names a release's own address. A package has its versions instead. */
export const canBePinned = (platform: Platform): boolean => platform !== "react"

/** Whether the page can be told what to fetch ahead: that stands beside a script of one release, where the form shall stand. */
export const canFetchAhead = (platform: Platform): boolean => canBePinned(platform) && !isApart(platform)

/** Whether the form's place can be kept free. */
export const canKeepPlace = (platform: Platform): boolean => platform !== "react"

import type { Seat } from "../contract.ts"

/** The page on which the form stands by itself, without the website around it, and without scripts. */
export const hostedPage = ({ base, siteId }: Seat): string => `${base}../book/${siteId}`

/** Where a link of the page leads by itself; undefined for a button, and for a link that is one in disguise. */
export const hrefOf = (opener: HTMLElement | undefined): string | undefined => {
  const link = opener?.closest("a")
  return /^(?!#|javascript:)./.test(link?.getAttribute("href") ?? "") ? link?.href : undefined
}

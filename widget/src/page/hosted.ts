import type { Seat } from "../contract.ts"

/** The address of the site's hosted page, which shows the form by itself and works without scripts. */
export const hostedPage = ({ base, siteId }: Seat): string => `${base}../book/${siteId}`

/** Where a link of the page leads by itself; undefined for a button, and for a link that is one in disguise. */
export const hrefOf = (opener: HTMLElement | undefined): string | undefined => {
  const link = opener?.closest("a")
  return /^\s*(?!#|javascript:)\S/i.test(link?.getAttribute("href") ?? "") ? link?.href : undefined
}

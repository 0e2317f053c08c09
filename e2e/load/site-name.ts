import { SITE } from "../harness/site.ts"

/** The id of one of many sites, counted from 0. */
export const siteName = (index: number): string => (index === 0 ? SITE : `${SITE}-${index}`)

/** The week as the wire names it. */
export { DAYS, type Day } from "@porchlight/shared/site-parts"

import type { Language } from "@porchlight/shared/limits"
import { pageOf, touchOf } from "../src/attribution/touch.ts"
import type { Circumstances } from "../src/form/submission/body.ts"

type Visit = { language: Language; address: string; referrer: string }

/** What goes with a request from the hosted page, with scripts or without. */
export const circumstancesOf = ({ language, address, referrer }: Visit): Circumstances => ({
  language,
  attribution: touchOf({ address, referrer }),
  page: pageOf(address),
})

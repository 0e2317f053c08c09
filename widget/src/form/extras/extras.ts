import { prefilled } from "./prefill.ts"
import { receiptRows } from "./receipt-rows.ts"
import { shownExtras } from "./shown.ts"

export { default as css } from "../../styles/consent.css?inline"

/** What only some forms have. The entry of a chunk that only their visitors fetch, together with the second half. */
export const extras = { ...shownExtras, prefilled, receiptRows }

import { Consent } from "./consent.tsx"
import { CustomerQuestions } from "./customer.tsx"
import { OutsideNote } from "./outside-note.tsx"
import { prefilled } from "./prefill.ts"
import { Questions } from "./questions.tsx"
import { receiptRows } from "./receipt-rows.ts"

export { default as css } from "../../styles/consent.css?inline"

/** What only some forms have. The entry of a chunk that only their visitors fetch, together with the second half. */
export const extras = { Consent, CustomerQuestions, OutsideNote, Questions, prefilled, receiptRows }

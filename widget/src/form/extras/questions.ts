import { Questions } from "./about-questions.tsx"
import { CustomerQuestions } from "./customer.tsx"
import { OutsideNote } from "./outside-note.tsx"
import { receiptRows } from "./receipt-rows.ts"

/** What only some sites ask, and say to people from afar. The entry of a chunk that only their visitors fetch, together with the second half. */
export const questions = { CustomerQuestions, OutsideNote, Questions, receiptRows }

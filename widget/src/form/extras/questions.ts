import { Questions } from "./about-questions.tsx"
import { CustomerQuestions } from "./customer.tsx"
import { OutsideNote } from "./outside-note.tsx"
import { receiptRows } from "./receipt-rows.ts"

/** The questions and notes that only some sites have. The entry of a chunk that only their visitors fetch, together with the second half. */
export const questions = { CustomerQuestions, OutsideNote, Questions, receiptRows }

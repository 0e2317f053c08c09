import { Consent } from "./consent.tsx"
import { CustomerQuestions } from "./customer.tsx"
import { OutsideNote } from "./outside-note.tsx"
import { Questions } from "./questions.tsx"

/** What only some forms show. */
export const shownExtras = { Consent, CustomerQuestions, OutsideNote, Questions }

import type { FieldError } from "@porchlight/shared/problem"
import type { AfterMessages } from "../../messages/messages.ts"
import { errorSentence } from "./error-sentence.ts"

/** What is wrong with a field, with a mark for who does not see the colour. */
export const errorRemark = (after: AfterMessages, error: FieldError) => (
  <>
    <ErrorMark />
    {errorSentence(after, error)}
  </>
)

const ErrorMark = () => (
  <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="8" cy="8" r="8" fill="currentColor" />
    <path d="M8 4v5M8 11.2v.8" class="cut" />
  </svg>
)

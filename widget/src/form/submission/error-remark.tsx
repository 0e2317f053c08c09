import type { FieldError } from "@porchlight/shared/problem"
import type { AfterProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { errorSentence } from "./error-sentence.ts"

/** What is wrong with a field, with a mark for who does not see the colour. Whom we can't come to may call all the same. */
export const ErrorRemark = ({ form, after, error }: AfterProps & { error: FieldError }) => (
  <>
    <ErrorMark />
    <span>
      {errorSentence(form, after, error)}{" "}
      {error.code === "outside_area" && <PhoneLink site={form.site} place="remark" />}
    </span>
  </>
)

const ErrorMark = () => (
  <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="8" cy="8" r="8" fill="currentColor" />
    <path d="M8 4v5M8 11.2v.8" class="cut" />
  </svg>
)

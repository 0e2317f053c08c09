import type { FieldError } from "@porchlight/shared/problem"
import type { FaultWords } from "../../messages/messages.ts"
import type { Form, FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { fieldOf } from "../submission/field-names.ts"
import { lendLink } from "../submission/lend-link.ts"
import type { FieldName } from "../values.ts"
import { errorSentence } from "./error-sentence.ts"

/** What is said to be wrong with one field at this moment. */
export const errorAt = (form: Form, words: FaultWords, name: FieldName) => {
  const error = form.model.errors.find(({ field }) => fieldOf(field) === name)
  return error && <ErrorRemark form={form} words={words} error={error} />
}

type RemarkProps = FormProps & { words: FaultWords; error: FieldError }

/** What is wrong with a field. Whom we can't come to may call all the same. */
const ErrorRemark = ({ form, words, error }: RemarkProps) => (
  // What came up while somebody filled the form in is said at once; what they were refused for, the summary says.
  <span key={error.code} role={form.model.told.includes(error) ? undefined : "alert"}>
    {errorSentence(form, words, error)}{" "}
    {error.code === "outside_area" && (
      <>
        {form.messages.callInstead} <PhoneLink site={form.site} place="remark" lend={lendLink} />
      </>
    )}
  </span>
)

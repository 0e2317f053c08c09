import type { FieldError } from "@porchlight/shared/problem"
import type { AfterMessages } from "../../messages/messages.ts"
import type { AfterProps, Form } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import type { FieldName } from "../values.ts"
import { errorSentence } from "./error-sentence.ts"
import { fieldOf } from "./field-names.ts"
import { lendLink } from "./lend-link.ts"

/** What is said to be wrong with one field at this moment. */
export const errorAt = (form: Form, after: AfterMessages, name: FieldName) => {
  const error = form.model.errors.find(({ field }) => fieldOf(field) === name)
  return error && <ErrorRemark form={form} after={after} error={error} />
}

/** What is wrong with a field. Whom we can't come to may call all the same. */
const ErrorRemark = ({ form, after, error }: AfterProps & { error: FieldError }) => (
  // What came up while somebody filled the form in is said at once; what they were refused for, the summary says.
  <span key={error.code} role={form.model.told.includes(error) ? undefined : "alert"}>
    {errorSentence(form, after, error)}{" "}
    {error.code === "outside_area" && (
      <>
        {form.messages.callInstead} <PhoneLink site={form.site} place="remark" lend={lendLink} />
      </>
    )}
  </span>
)

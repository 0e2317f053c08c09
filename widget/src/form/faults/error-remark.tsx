import type { FieldError } from "@porchlight/shared/problem"
import type { FaultWords } from "../../messages/messages.ts"
import type { Form, FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { fieldOf } from "../submission/field-names.ts"
import { lendLink } from "../submission/lend-link.ts"
import type { FieldName } from "../values.ts"
import { errorSentence } from "./error-sentence.ts"

/** The error that stands at a field, if any. */
export const errorAt = (form: Form, words: FaultWords, name: FieldName) => {
  const error = form.model.errors.find(({ field }) => fieldOf(field) === name)
  return error && <ErrorRemark form={form} words={words} error={error} />
}

type RemarkProps = FormProps & { words: FaultWords; error: FieldError }

/** What is wrong with a field; outside the area, with the number to call all the same. */
const ErrorRemark = ({ form, words, error }: RemarkProps) => (
  // An error that comes up while the form is filled in is announced here. The summary announces those of a refusal.
  <span key={error.code} ref={describeLater} role={form.model.told.includes(error) ? undefined : "alert"}>
    {errorSentence(form, words, error)}{" "}
    {error.code === "outside_area" && (
      <>
        {words.outsideCall} <PhoneLink site={form.site} place="remark" lend={lendLink} />
      </>
    )}
  </span>
)

/**
 * A ref for an error that comes up in the very field that has the focus: it describes the field only once that was left. It is
 * announced when it comes, and Orca and NVDA would say it again as the field's new description.
 */
const describeLater = (words: HTMLElement | null) => {
  const remark = words?.parentElement
  const control = remark?.parentElement?.querySelector(":focus")
  if (!remark || !control) return
  control.removeAttribute("aria-describedby")
  // It may be mended by then. To hide the remark's id instead would do, but Firefox does not notice when that is back.
  const describe = () => remark.isConnected && control.setAttribute("aria-describedby", remark.id)
  control.addEventListener("blur", describe, { once: true })
}

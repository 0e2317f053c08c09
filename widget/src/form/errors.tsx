import type { ComponentChildren } from "preact"
import type { Form } from "./parts.ts"
import type { FieldName } from "./values.ts"

/** What is said to be wrong with one field at this moment. */
export const errorAt = (form: Form, name: FieldName): ComponentChildren => form.submission?.errorAt(form, name)

import type { ComponentChildren } from "preact"
import type { Form } from "./parts.ts"
import type { FieldName } from "./values.ts"

/** The error that stands at a field, if any. */
export const errorAt = (form: Form, name: FieldName): ComponentChildren => form.submission?.errorAt(form, name)

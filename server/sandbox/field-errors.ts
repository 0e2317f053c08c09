import type * as z from "zod/mini"
import type { FieldErrors } from "./errors.ts"

/** Schema issues in the shape of `ApiErrorResponse.errors`: a dotted field, and what is wrong with it. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldErrors => {
  const errors = new Map<string, string[]>()
  const tell = (path: readonly PropertyKey[], message: string) => {
    const field = path.map(String).join(".") || "request"
    errors.set(field, [...(errors.get(field) ?? []), message])
  }
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) tell([...issue.path, key], "This field is not part of the request.")
    } else {
      tell(issue.path, sentence(issue))
    }
  }
  return Object.fromEntries(errors)
}

const sentence = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "bigint" ? "The value must be an int64." : `The value must be a ${issue.expected}.`
    case "too_big":
    case "too_small":
      return "The value does not fit an int64."
    case "invalid_value":
      return `The value must be one of ${issue.values.map(String).join(", ")}.`
    case "invalid_format":
      return issue.format === "datetime"
        ? "The value must be a date-time with an offset (RFC 3339)."
        : "The value is not in range."
    case "custom":
      return typeof issue.params?.message === "string" ? issue.params.message : "The value is not valid."
    default:
      return "The value is not valid."
  }
}

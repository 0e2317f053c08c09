import { fieldErrors } from "@porchlight/shared"
import * as z from "zod/mini"
import { Problem } from "./problem.ts"

/**
 * The parameters or the body of a request, by the schema of its route.
 *
 * @throws {Problem} 400 `invalid_request`, with each field that is wrong
 */
export const check = <Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.core.output<Schema> => {
  const parsed = z.safeParse(schema, value)
  if (!parsed.success) throw new Problem("invalid_request", { errors: fieldErrors(parsed.error.issues) })
  return parsed.data
}

import type { Context } from "hono"
import * as z from "zod/mini"
import type { SandboxEnv } from "./env.ts"
import { invalid, Refusal } from "./errors.ts"
import { fieldErrors } from "./field-errors.ts"
import { readJson } from "./json.ts"

/**
 * Reads a JSON body strictly against a schema.
 *
 * Each byte outside ASCII becomes U+FFFD, as an integrator saw on a live account: a client that does not write such
 * letters as `\uXXXX` finds its customers' names broken on the Calls screen.
 *
 * @throws {Refusal} 415 where it is not sent as JSON, 400 with what is wrong in each field
 */
export const readBody = async <Schema extends z.core.$ZodType>(
  c: Context<SandboxEnv>,
  schema: Schema,
): Promise<z.core.output<Schema>> => {
  if (!isJson(c.req.header("Content-Type"))) throw new Refusal(415, "Unsupported Media Type")
  const bytes = Buffer.from(await c.req.arrayBuffer())
  const parsed = z.safeParse(schema, parse(bytes.toString("latin1").replace(/[\x80-\xff]/g, "\ufffd")))
  if (!parsed.success) throw invalid(fieldErrors(parsed.error.issues))
  return parsed.data
}

const isJson = (contentType = "") => /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(contentType.trim())

const parse = (text: string): unknown => {
  try {
    return readJson(text)
  } catch {
    throw invalid({ request: ["The body is not valid JSON."] })
  }
}

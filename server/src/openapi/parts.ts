import { PROBLEMS, type ProblemCode, SITE_ID } from "@porchlight/shared"
import * as z from "zod/mini"

/** The pieces that an OpenAPI document is put together from. */

export const jsonSchema = (schema: z.core.$ZodType, io: "input" | "output") => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const content = (type: string, schema: object) => ({ content: { [type]: { schema } } })

export const siteParameter = {
  name: "site",
  in: "path",
  required: true,
  schema: { type: "string", pattern: SITE_ID.source },
}

/** Responses by status, each with every code that it may have. */
export const problemResponses = (codes: readonly ProblemCode[]) => {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join(" "),
        ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
        ...content("application/problem+json", ref("Problem")),
      },
    ]),
  )
}

const retryAfter = { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer" } } }

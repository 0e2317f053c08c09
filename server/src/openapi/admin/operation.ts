import type { ProblemCode } from "@porchlight/shared"
import { unansweredSchema } from "@porchlight/shared/operator/views"
import type * as z from "zod/mini"
import { content, jsonSchema, problemResponses, ref } from "../parts.ts"

/** What the operations of the operator's API have in common. */

const ALWAYS: readonly ProblemCode[] = ["unauthorized", "rate_limited", "internal"]
const WITH_BODY: readonly ProblemCode[] = ["malformed", "too_large", "unsupported_media_type"]

/** One operation of the operator's API: behind the token, with what any of them may answer beside its own problems. */
export const operation = (
  operationId: string,
  summary: string,
  answer: object,
  { problems = [], query, body }: { problems?: readonly ProblemCode[]; query?: z.core.$ZodObject; body?: object } = {},
) => ({
  operationId,
  summary,
  security: [{ adminToken: [] }],
  ...(query && { parameters: queryParameters(query) }),
  ...(body && { requestBody: { required: true, ...content("application/json", body) } }),
  responses: {
    200: { description: "Done.", ...content("application/json", answer) },
    ...problemResponses([
      ...new Set([
        ...problems,
        ...(query ? (["invalid_request"] as const) : []),
        ...(body ? WITH_BODY : []),
        ...ALWAYS,
      ]),
    ]),
  },
})

const queryParameters = (query: z.core.$ZodObject) => {
  const { properties = {} } = jsonSchema(query, "input")
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }))
}

export const unanswered = {
  ...jsonSchema(unansweredSchema, "output"),
  description: "Sites whose ledger did not answer, where some did not: the rest is of the others.",
}

/** A page of a list, and where the next one begins. */
export const page = (items: string, name: string) => ({
  type: "object",
  required: [items],
  properties: {
    [items]: { type: "array", items: ref(name) },
    next: {
      type: "string",
      description: "Where the next page begins. A page may be shorter than its limit, even empty, and have one.",
    },
    unanswered,
  },
})

export const countOf = (name: string) => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "integer" }, unanswered },
})

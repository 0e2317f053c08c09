import {
  FORM_HEADER,
  FORM_TOKEN_MAX_MS,
  FORM_TOKEN_MIN_MS,
  IDEMPOTENCY_KEY,
  type ProblemCode,
} from "@porchlight/shared"
import { content, problemResponses, ref } from "./parts.ts"

/** What a form brings along to show that a person filled it in, as part of the OpenAPI document. */

const [FROM_S, TO_H] = [FORM_TOKEN_MIN_MS / 1000, FORM_TOKEN_MAX_MS / 3_600_000]

/** @param withoutKey what a request is answered that names no key */
const begin = (operationId: string, withoutKey: ProblemCode) => ({
  operationId,
  summary: "A token for a form that somebody begins to fill in.",
  description:
    `It goes along with the booking as \`${FORM_HEADER}: t=<token>\`, under the same key and from a page of the same host, from ` +
    `${FROM_S} seconds to ${TO_H} hours later. Where there is a challenge (ALTCHA's, version 2), its solution goes along too: ` +
    "`t=<token>;p=<payload>`. It can be had at either address: for who is kept from `/form`, where the booking itself goes.",
  parameters: [
    {
      name: "key",
      in: "query",
      required: true,
      description: "The Idempotency-Key that the booking will be sent under.",
      schema: { type: "string", pattern: IDEMPOTENCY_KEY.source },
    },
  ],
  responses: {
    200: { description: "The token.", ...content("application/json", ref("FormToken")) },
    ...problemResponses([
      "unknown_site",
      "origin_not_allowed",
      "rate_limited",
      withoutKey,
      "idempotency_key_malformed",
      "internal",
    ]),
  },
})

export const beginForm = begin("beginForm", "idempotency_key_missing")
/** The same where the booking itself goes, which takes POST alone of who names no key. */
export const beginFormHere = begin("beginFormHere", "method_not_allowed")

export const formHeaderParameter = {
  name: FORM_HEADER,
  in: "header",
  required: false,
  description:
    "What shows that a person filled in a form. What is sent must be right, and a site may deliver only what has it. The answer is the same in any case.",
  schema: { type: "string" },
}

export const formTokenSchema = {
  type: "object",
  required: ["token"],
  properties: { token: { type: "string" }, challenge: { type: "object" } },
}

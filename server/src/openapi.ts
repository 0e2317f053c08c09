import {
  acceptedSchema,
  bookingSchema,
  IDEMPOTENCY_KEY,
  MAX_BODY_BYTES,
  PROBLEMS,
  type ProblemCode,
  problemSchema,
  publicSiteSchema,
} from "@porchlight/shared"
import { adminPaths, adminSchemas, adminSecurity } from "./openapi/admin.ts"
import { beginForm, beginFormHere, formHeaderParameter, formTokenSchema } from "./openapi/form.ts"
import { content, jsonSchema, problemResponses, ref, siteParameter } from "./openapi/parts.ts"

/** What a booking answers beside 202, by status, in the order in which it is checked. */
const BOOKING_PROBLEMS: readonly ProblemCode[] = [
  "unknown_site",
  "origin_not_allowed",
  "rate_limited",
  "unsupported_media_type",
  "too_large",
  "idempotency_key_missing",
  "idempotency_key_malformed",
  "malformed",
  "invalid_booking",
  "idempotency_key_reused",
  "not_stored",
  "internal",
]

/**
 * The wire as an OpenAPI 3.1 document, from the very schemas that check it. Made at build time, so that no server carries
 * the generator.
 */
export const openapiDocument = (version: string) => ({
  openapi: "3.1.0",
  info: {
    title: "Porchlight",
    version,
    description: "Takes booking requests from a contractor's website and delivers them to ServiceTitan exactly once.",
    license: { name: "MIT", identifier: "MIT" },
  },
  paths: {
    "/v1/sites/{site}": {
      parameters: [siteParameter],
      get: {
        operationId: "getSite",
        summary: "What the widget may know of a site.",
        responses: {
          200: { description: "The site.", ...content("application/json", ref("Site")) },
          ...problemResponses(["unknown_site", "origin_not_allowed", "internal"]),
        },
      },
    },
    "/v1/sites/{site}/form": { parameters: [siteParameter], get: beginForm },
    "/v1/sites/{site}/bookings": {
      parameters: [siteParameter],
      get: beginFormHere,
      post: {
        operationId: "createBooking",
        summary: "Takes a booking.",
        description:
          "Answers 202 once the booking is on disk, before ServiceTitan is asked. The same key with the same body answers " +
          `the same reference again, so a lost answer is safe to retry. The body is at most ${MAX_BODY_BYTES} bytes; the ` +
          "Origin header must be one of the site's. What a form requires beyond a name and a way to reach somebody is the form's " +
          "matter; `answers` are by the ids of the service's `questions` and may be given or not.",
        parameters: [
          {
            name: "Idempotency-Key",
            in: "header",
            required: true,
            description: "16 to 255 visible ASCII characters, one for each booking. A UUID does well.",
            schema: { type: "string", pattern: IDEMPOTENCY_KEY.source },
          },
          formHeaderParameter,
        ],
        requestBody: { required: true, ...content("application/json", ref("Booking")) },
        responses: {
          202: {
            description: "Stored.",
            headers: {
              "Idempotent-Replayed": {
                description: "`true` where the booking had been stored before.",
                schema: { type: "string" },
              },
            },
            ...content("application/json", ref("Accepted")),
          },
          ...problemResponses(BOOKING_PROBLEMS),
        },
      },
    },
    ...adminPaths,
    "/healthz": {
      get: {
        operationId: "health",
        summary: "Alive.",
        responses: { 200: { description: "Alive.", ...says("alive") } },
      },
    },
    "/readyz": {
      get: {
        operationId: "readiness",
        summary: "Able to accept.",
        responses: {
          200: { description: "The ledger answers.", ...says("ready") },
          ...problemResponses(["not_ready"]),
        },
      },
    },
  },
  components: {
    schemas: {
      Booking: {
        ...jsonSchema(bookingSchema, "input"),
        anyOf: ["phone", "email", "address"].map((field) => ({ required: [field] })),
      },
      FormToken: formTokenSchema,
      Accepted: jsonSchema(acceptedSchema, "output"),
      Site: jsonSchema(publicSiteSchema, "output"),
      Problem: problem(),
      ...adminSchemas,
    },
    securitySchemes: adminSecurity,
  },
})

const says = (status: string) =>
  content("application/json", { type: "object", required: ["status"], properties: { status: { const: status } } })

/** With every code that there is, so that a client can tell them all apart. */
const problem = () => {
  const schema = jsonSchema(problemSchema, "output")
  const codes = Object.entries(PROBLEMS).map(([code, { status, title }]) => ({
    const: code,
    description: `${status}: ${title}`,
  }))
  return { ...schema, properties: { ...schema.properties, code: { type: "string", oneOf: codes } } }
}

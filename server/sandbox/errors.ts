import { randomBytes } from "node:crypto"
import type { ContentfulStatusCode } from "hono/utils/http-status"

export type FieldErrors = Record<string, string[]>

/** A request that ServiceTitan would refuse, told in the shape that it publishes as `ApiErrorResponse`. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly errors: FieldErrors

  constructor(status: ContentfulStatusCode, title: string, errors: FieldErrors = {}) {
    super(title)
    this.status = status
    this.errors = errors
  }

  toResponse(): Response {
    const body = {
      type: "about:blank",
      title: this.message,
      status: this.status,
      traceId: `00-${randomBytes(16).toString("hex")}-${randomBytes(8).toString("hex")}-00`,
      errors: this.errors,
      data: this.status === 400 ? { ErrorCode: "ValidationError" } : {},
    }
    return Response.json(body, {
      status: this.status,
      headers: { "Content-Type": "application/problem+json; charset=utf-8" },
    })
  }
}

/** Refuses a request for what is wrong in its fields; `request` is the pseudo-field for the whole. */
export const invalid = (errors: FieldErrors) => new Refusal(400, "One or more validation errors occurred.", errors)

export const unmatched = () => new Refusal(404, "Unable to match incoming request to an operation")

export const bookingNotFound = () => new Refusal(404, "Booking was not found.")

/** The gateway's own shape: it stands before the API and does not speak `ApiErrorResponse`. */
export const gatewayThrottle = (retryAfterSeconds: number) =>
  Response.json(
    { statusCode: 429, message: `Rate limit is exceeded. Try again in ${retryAfterSeconds} seconds.` },
    { status: 429, headers: { "Retry-After": String(retryAfterSeconds) } },
  )

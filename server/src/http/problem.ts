import { type FieldError, PROBLEMS, type ProblemCode, type ProblemDocument } from "@porchlight/shared"
import type { ErrorHandler, Handler, NotFoundHandler } from "hono"
import { HTTPException } from "hono/http-exception"
import { kindOf, type Log } from "../log.ts"

type ProblemDetails = {
  errors?: FieldError[]
  reference?: string
  /** Seconds after which to try again. */
  retryAfter?: number
  headers?: Record<string, string>
}

/** Ends a request with a problem document. Carries codes and field names only, never what somebody typed. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.code = code
    this.details = details
  }

  /** The document of RFC 9457 as a response. */
  toResponse(): Response {
    const { status, title } = PROBLEMS[this.code]
    const { errors, reference, retryAfter, headers } = this.details
    const body: ProblemDocument = {
      type: `urn:porchlight:problem:${this.code}`,
      title,
      status,
      code: this.code,
      errors,
      reference,
    }
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        "Content-Type": "application/problem+json",
        "Cache-Control": "no-store",
        ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
        ...headers,
      },
    })
  }
}

/** Answers whatever was thrown. Anything but a {@link Problem} is our fault; only its name is logged. */
export const answerProblems =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException) return withHeadersOf(c.res, error.getResponse())
    if (error instanceof Problem) return withHeadersOf(c.res, error.toResponse())
    log("request_failed", { route: c.req.routePath, error: kindOf(error) })
    return withHeadersOf(c.res, new Problem("internal").toResponse())
  }

/** Refuses every method that a route has no handler for (RFC 9110, section 15.5.6). @param allow the ones that it has */
export const methodNotAllowed =
  (allow: string): Handler =>
  () => {
    throw methodRefused(allow)
  }

/** The same where Hono finds out by itself which methods an address takes. */
export const refuseMethod = (_: unknown, methods: readonly string[]): Response =>
  methodRefused(methods.join(", ")).toResponse()

const methodRefused = (allow: string) => new Problem("method_not_allowed", { headers: { Allow: allow } })

export const answerNotFound: NotFoundHandler = (c) => withHeadersOf(c.res, new Problem("not_found").toResponse())

/** Headers that a guard has set before something was thrown, CORS above all, must reach the browser. */
const withHeadersOf = (before: Response, answer: Response): Response => {
  for (const [name, value] of before.headers) if (!answer.headers.has(name)) answer.headers.append(name, value)
  return answer
}

import { members } from "./answer-json.ts"
import { made, type Outcome, type RefusalReason, refused, unknown } from "./outcome.ts"
import { retryAt } from "./retry-after.ts"
import type { Reply } from "./transport.ts"

const REASONS: Record<number, RefusalReason> = {
  400: "invalid",
  401: "credentials",
  403: "forbidden",
  404: "not_found",
  422: "invalid",
  429: "rate_limited",
}

/**
 * Judges an exchange: surely made, surely not made, or unknown.
 *
 * @param read takes what is needed from a 2xx body; undefined if it is not there, which leaves the call's fate unknown
 */
export const classify = <T>(reply: Reply, read: (body: unknown) => T | undefined, now: number): Outcome<T> => {
  if (reply.kind === "not_connected") return refused({ reason: "not_connected" })
  if (reply.kind === "lost") return unknown({ cause: reply.cause, status: reply.status })
  const { status, headers, body } = reply
  if (status >= 200 && status < 300) {
    const value = read(body)
    return value === undefined ? unknown({ cause: "unreadable", status }) : made(value)
  }
  const later = retryAt(headers.get("Retry-After"), now)
  if (status >= 500 || status < 200) return unknown({ cause: "server_error", status, retryAt: later })
  if (status < 400) return refused({ reason: "misrouted", status })
  return refused({ reason: REASONS[status] ?? "rejected", status, fields: faultyFields(body), retryAt: later })
}

/** The keys of `errors` in an ApiErrorResponse; none where the body is something else, as a gateway's is. */
const faultyFields = (body: unknown): readonly string[] =>
  Object.keys(members(members(body).errors))
    .filter((name) => /^[\w$.[\]]{1,80}$/.test(name))
    .slice(0, 20)

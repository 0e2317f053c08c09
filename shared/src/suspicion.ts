/**
 * Why a request was set aside and not delivered. Only the operator learns of it: the request is answered like any other.
 */
export const SUSPICIONS = [
  /** The site requires a token, and none came. */
  "token_missing",
  /** The token was made by another server, or for another site, page or request. */
  "token_invalid",
  /** Sent so soon after the form was opened that nobody can have filled it in. */
  "token_early",
  "token_expired",
  /** The field that people never meet was filled in. */
  "honeypot",
  /** A challenge was set, and no solution came along. */
  "proof_missing",
  "proof_invalid",
  "turnstile_missing",
  /** Cloudflare's Turnstile took the visitor for a robot. */
  "turnstile_refused",
] as const
export type Suspicion = (typeof SUSPICIONS)[number]

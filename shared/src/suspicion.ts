/**
 * Why a request was set aside and not delivered. Only the operator ever learns of it: what looks bad is answered as any other.
 */
export const SUSPICIONS = [
  /** The site takes only what brings a token. */
  "token_missing",
  /** Not made by this server, or for another site, page or request. */
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

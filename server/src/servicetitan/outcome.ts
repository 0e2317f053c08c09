/** Why ServiceTitan surely did not carry out a call. */
export type RefusalReason =
  /** The connection was never made: refused, no such host, wrong certificate. */
  | "not_connected"
  /** The token server did not answer, or not with a token. */
  | "token_unavailable"
  /** The token server, or the API after a fresh token, did not take the credentials. */
  | "credentials"
  /** 403: the app may not do this for this tenant and provider. */
  | "forbidden"
  /** 429. */
  | "rate_limited"
  /** 400: something in the body. Not worth repeating as it is. */
  | "invalid"
  /** 404. */
  | "not_found"
  /** A redirect: the configured host is not the API. */
  | "misrouted"
  /** Any other 4xx. */
  | "rejected"

export type Refusal = {
  reason: RefusalReason
  status?: number
  /** Names of the fields that a 400 complained of; never its text, which may repeat what a customer typed. */
  fields?: readonly string[]
  /** When the answer's `Retry-After` allows the next call, in ms since the epoch. */
  retryAt?: number
}

/** Why we cannot tell whether ServiceTitan carried out a call. */
export type Doubt = { cause: "timeout" | "reset" | "server_error" | "unreadable"; status?: number; retryAt?: number }

/**
 * What became of one call to ServiceTitan. `unknown` must be looked up before it is sent again: it may have been
 * carried out, even seconds after we gave up on it.
 */
export type Outcome<T> =
  | { kind: "made"; value: T }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "unknown"; doubt: Doubt }

export const made = <T>(value: T): Outcome<T> => ({ kind: "made", value })
export const refused = (refusal: Refusal): Outcome<never> => ({ kind: "refused", refusal })
export const unknown = (doubt: Doubt): Outcome<never> => ({ kind: "unknown", doubt })

/**
 * What tells a form that a person filled in from a script that posts: the one place where both sides of the wire have its
 * names and its times from. Nothing here is looked up or stored in the browser.
 *
 * `GET /v1/sites/{site}/form?key=<Idempotency-Key>` answers `{ "token", "challenge"? }`, never kept by anybody on its way. The
 * token is good for a booking under that very key, from a page of the host that asked. It travels beside the booking in one
 * header. A `challenge` is one of ALTCHA's (altcha-lib 2, `PBKDF2/SHA-256`): whoever was given one sends its solution along.
 */

/** The request header that carries it. Never a part of the body, which is hashed. */
export const FORM_HEADER = "Porchlight-Form"

/** A form that is sent sooner than this after its token was made was not filled in by hand. */
export const FORM_TOKEN_MIN_MS = 2000
/** The token is good for so long; a form that is left open for longer asks for another one. */
export const FORM_TOKEN_MAX_MS = 2 * 3_600_000
/** From this age on a new one is asked for, so that it does not end on its way. */
export const FORM_TOKEN_RENEW_MS = 100 * 60_000

/**
 * The name of the field that people never meet, in the widget and on the hosted page alike. No browser and no password manager
 * knows what to fill into it, and whoever fills in every field that there is gives itself away.
 */
export const HONEYPOT = "topic"

/** What a form brings along beside its booking. */
export type FormProof = {
  token?: string | undefined
  /** The solution of the token's challenge, as ALTCHA writes one: base64 of the JSON `{ challenge, solution }`. */
  proof?: string | undefined
  /** Whether {@link HONEYPOT} was filled in. */
  honeypot?: boolean | undefined
  /** What Turnstile gave, where the site has it. */
  turnstile?: string | undefined
}

/**
 * The value of {@link FORM_HEADER}: `t=<token>;p=<proof>;h=1;c=<turnstile>`, of which each part may be missing.
 *
 * @returns "" where there is nothing to tell
 */
export const formHeader = ({ token, proof, honeypot, turnstile }: FormProof): string =>
  [token && `t=${token}`, proof && `p=${proof}`, honeypot && "h=1", turnstile && `c=${turnstile}`]
    .filter(Boolean)
    .join(";")

/**
 * The form's token, which tells a person who fills in the form from a script that posts. Widget and server take all names and
 * times from here. Nothing is stored in the browser.
 *
 * `GET /v1/sites/{site}/form?key=<Idempotency-Key>` answers `{ "token", "challenge"? }`, which no cache may keep. The token is
 * valid for one booking, under the same key and from a page of the same host. It is sent with the booking, in a header. A
 * `challenge` is one of ALTCHA's (altcha-lib 2, `PBKDF2/SHA-256`); its solution has to be sent along.
 */

/** The request header that carries it. It is not part of the body, which is hashed. */
export const FORM_HEADER = "Porchlight-Form"

/** A form that is sent sooner than this after its token was made was not filled in by hand. */
export const FORM_TOKEN_MIN_MS = 2000
/** How long a token is valid. A form that is left open for longer asks for a new one. */
export const FORM_TOKEN_MAX_MS = 2 * 3_600_000
/** From this age on the form asks for a new one, so that it does not expire on its way. */
export const FORM_TOKEN_RENEW_MS = 100 * 60_000

/**
 * The name of a field that people never meet, in the widget and on the hosted page alike. No browser or password manager knows
 * what to put into it, so a script that fills in every field gives itself away.
 */
export const HONEYPOT = "topic"

/** What a form sends along with its booking. */
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
 * The value of {@link FORM_HEADER}: `t=<token>;p=<proof>;h=1;c=<turnstile>`. Any of these parts may be missing.
 *
 * @returns "" if there is nothing to send
 */
export const formHeader = ({ token, proof, honeypot, turnstile }: FormProof): string =>
  [token && `t=${token}`, proof && `p=${proof}`, honeypot && "h=1", turnstile && `c=${turnstile}`]
    .filter(Boolean)
    .join(";")

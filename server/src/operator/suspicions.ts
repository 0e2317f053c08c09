import { SUSPICIONS, type Suspicion } from "@porchlight/shared"

/** Why a request looks like a robot's, in words for the operator who has to judge. */
const WORDS: Record<Suspicion, string> = {
  token_missing:
    "It came without what a form brings along: a script has sent it, or a form that could not reach the server before.",
  token_invalid: "What it brought along was not made for it: it was made up, used before, or taken from another page.",
  token_early: "It was sent within 2 seconds after the form was opened.",
  token_expired: "It was sent more than 2 hours after the form was opened.",
  honeypot: "A field was filled in that people do not see.",
  proof_missing: "Its browser was asked to compute something in the background, and brought nothing.",
  proof_invalid: "What its browser was to compute in the background is wrong.",
  turnstile_missing:
    "It came without an answer of Turnstile's: a script has sent it, or something on the page keeps Turnstile away.",
  turnstile_refused: "Cloudflare's Turnstile takes its sender for a robot.",
}

const isSuspicion = (code: string): code is Suspicion => SUSPICIONS.some((known) => known === code)

const ADVICE = "Release it if it reads like a customer's request; else erase it."

/** Why a request was quarantined, in plain sentences, and for one that still is what to do. */
export const suspicionInWords = (codes: readonly string[], isQuarantined: boolean): string =>
  [
    ...codes.map((code) => (isSuspicion(code) ? WORDS[code] : `A newer Porchlight can tell what ${code} means.`)),
    ...(isQuarantined ? [ADVICE] : []),
  ].join(" ")

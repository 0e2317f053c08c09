import { FORM_TOKEN_MAX_MS, FORM_TOKEN_MIN_MS, type FormProof, SUSPICIONS, type Suspicion } from "@porchlight/shared"
import type { Bots as BotsOfSite } from "../sites/site.ts"
import type { Signed } from "./form-tokens.ts"
import type { TurnstileVerdict } from "./turnstile.ts"

/** What is known of a request once all that was brought along has been looked at. */
export type Evidence = {
  /** What the form brought along; undefined where it cannot be read. */
  brought: FormProof | undefined
  /** What its token tells; undefined where there is none of ours. */
  signed: Signed | undefined
  /** Whether its challenge was solved, where there is a solution. */
  solved: boolean | undefined
  /** What Turnstile says, where it was asked. */
  turnstile: TurnstileVerdict | undefined
  /** Whether a script could run: without one there is no Turnstile. */
  hasScripts: boolean
  now: number
}

/**
 * Everything that speaks against a person having filled in the form. What may be missing is missing for a reason as a rule: only where a site asks
 * for it does that speak against anybody.
 *
 * @returns codes in the order of {@link SUSPICIONS}; none where nothing does
 */
export const verdictOn = (evidence: Evidence, { formToken, turnstile }: BotsOfSite): Suspicion[] => {
  const { brought, hasScripts } = evidence
  const isRequired = formToken === "required"
  const unheard = evidence.turnstile === undefined || evidence.turnstile === "stale"
  const holds: Partial<Record<Suspicion, boolean>> = {
    ...ofToken(evidence, isRequired),
    honeypot: brought?.honeypot === true,
    turnstile_missing: isRequired && turnstile !== undefined && hasScripts && unheard,
    turnstile_refused: evidence.turnstile === "refused",
  }
  return SUSPICIONS.filter((code) => holds[code])
}

const ofToken = (
  { brought, signed, solved, now }: Evidence,
  isRequired: boolean,
): Partial<Record<Suspicion, boolean>> => {
  if (brought !== undefined && brought.token === undefined) return { token_missing: isRequired }
  if (signed === undefined) return { token_invalid: true }
  const age = now - signed.at
  return {
    // The browser fills in a form that has no script to wait with, and somebody presses Enter.
    token_early: isRequired && age < FORM_TOKEN_MIN_MS,
    token_expired: age > FORM_TOKEN_MAX_MS,
    proof_missing: signed.challenged && solved === undefined,
    proof_invalid: signed.challenged && solved === false,
  }
}

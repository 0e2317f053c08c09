import { FORM_TOKEN_MAX_MS, FORM_TOKEN_MIN_MS, type FormProof, SUSPICIONS, type Suspicion } from "@porchlight/shared"
import type { Bots as BotsOfSite } from "../sites/site.ts"
import type { Signed } from "./form-tokens.ts"
import type { TurnstileVerdict } from "./turnstile.ts"

/** What is known of a request once all that was brought along has been looked at. */
type Evidence = {
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
 * Everything that suggests that no person filled in the form. What is optional is usually missing for a good reason, so its absence
 * counts only where the site requires it.
 *
 * @returns codes in the order of {@link SUSPICIONS}; none as a rule
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
    // A page without scripts cannot make a form wait: the browser fills it in, and somebody presses Enter.
    token_early: isRequired && age < FORM_TOKEN_MIN_MS,
    token_expired: age > FORM_TOKEN_MAX_MS,
    proof_missing: signed.challenged && solved === undefined,
    proof_invalid: signed.challenged && solved === false,
  }
}

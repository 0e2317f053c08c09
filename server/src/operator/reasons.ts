import type { AttentionReason } from "../delivery/advance.ts"
import type { DeliveryEvent } from "../delivery/events.ts"
import type { Doubt } from "../servicetitan/outcome.ts"

/**
 * Every code under which a booking is set aside or a site is paused. One that is new to any of these has no sentence yet, and
 * does not compile. `too_old`: behind a site that was paused for three days. `unopened`: what is sealed does not open.
 */
type Reason = AttentionReason | Doubt["cause"] | "too_old" | "unopened"

/** What happened, and what to do about it. */
type Words = { happened: string; advice: string }

const RESENT_SAFELY =
  "Nothing to do: it is looked up before it is sent again. If it goes on, check ServiceTitan's status."

const REASONS: Record<Reason, Words> = {
  not_connected: {
    happened: "ServiceTitan could not be reached at all.",
    advice: "Check the machine's network and name server, and ServiceTitan's status. Then send it again.",
  },
  token_unavailable: {
    happened: "ServiceTitan's token server gave no token.",
    advice: "Check ServiceTitan's status. Then send it again.",
  },
  credentials: {
    happened: "ServiceTitan did not take the credentials.",
    advice:
      "Check the client id, the client secret and the app key, and that they belong to the configured environment. Restart, then send it again.",
  },
  forbidden: {
    happened: "The app may not do this for the tenant.",
    advice:
      "Connect the app to the tenant with the Booking Provider Tag chosen, and check its scopes. Then send it again.",
  },
  rate_limited: {
    happened: "ServiceTitan asked for fewer calls.",
    advice:
      "See which other integration uses up the tenant's calls. Porchlight waits as it was asked to; send it again later.",
  },
  invalid: {
    happened: "ServiceTitan refused what was sent.",
    advice: "See which fields the attempts name, and correct them: it is then sent again.",
  },
  not_found: {
    happened: "ServiceTitan knows no such address.",
    advice:
      "Check the tenant id and the id of the Booking Provider Tag in the configuration. Restart, then send it again.",
  },
  misrouted: {
    happened: "The configured host answered with a redirect: it is not the API.",
    advice: "Check apiUrl and authUrl in the configuration. Restart, then send it again.",
  },
  rejected: {
    happened: "ServiceTitan refused the call with a status that its description does not list.",
    advice: "See the status of the last attempt. If it makes no sense, ask ServiceTitan's support, then send it again.",
  },
  timeout: { happened: "ServiceTitan did not answer in time.", advice: RESENT_SAFELY },
  reset: { happened: "The connection was cut before the answer was whole.", advice: RESENT_SAFELY },
  server_error: { happened: "ServiceTitan answered that it failed.", advice: RESENT_SAFELY },
  unreadable: { happened: "ServiceTitan's answer could not be read.", advice: RESENT_SAFELY },
  site_missing: {
    happened: "Its site is not in the configuration any more.",
    advice: "Put the site back, restart, then send it again.",
  },
  unmappable: {
    happened: "It could not be turned into what ServiceTitan takes.",
    advice: "Check the site's configuration. If that is as it should be, this is a fault of Porchlight: report it.",
  },
  booking_refused: {
    happened: "ServiceTitan refused it for something that cannot be left out.",
    advice: "See which fields the attempts name, and correct them: it is then sent again.",
  },
  contact_refused: {
    happened:
      "The booking is in ServiceTitan, but it would neither take a further contact nor the summary that tells it.",
    advice: "Add the contact there by hand and mark this as handled.",
  },
  unknown_outcome: {
    happened: "For three days nobody could tell whether ServiceTitan has it.",
    advice:
      "Look for the reference in ServiceTitan. If it is there, mark this as handled; else send it again, which looks first.",
  },
  too_old: {
    happened: "It could not be delivered within three days.",
    advice:
      "See the attempts for the cause. Once that is mended, send it again; or call the customer and mark it as handled.",
  },
  unopened: {
    happened: "What is stored of it cannot be opened: it was changed on disk.",
    advice:
      "Put the ledger back from a backup, or enter the booking anew by correcting it, which looks first where it may have been sent. " +
      "If it shows a ServiceTitan booking, add there what is missing and mark this as handled.",
  },
}

const isReason = (code: string): code is Reason => Object.hasOwn(REASONS, code)

/** Every code that a booking can be set aside under. */
export const REASON_CODES: readonly Reason[] = Object.keys(REASONS).filter(isReason)

const wordsOf = (code: string): Words =>
  isReason(code)
    ? REASONS[code]
    : { happened: `It was set aside with the code ${code}.`, advice: "A newer Porchlight can tell what it means." }

/** Why a booking was set aside and what to do, in plain sentences. */
export const reasonInWords = (code: string): string => {
  const { happened, advice } = wordsOf(code)
  return `${happened} ${advice}`
}

/** Why a site is paused, in one sentence. */
export const pauseInWords = (code: string): string => wordsOf(code).happened

type Outcome = Exclude<DeliveryEvent["kind"], "refused" | "doubt" | "look_failed">

const OUTCOMES: Record<Exclude<Outcome, "site_missing" | "unmappable">, string> = {
  created: "The booking is in ServiceTitan.",
  contact_added: "The contact was added.",
  contact_told: "The contact was written into the summary.",
  not_found: "It was looked up and is not there.",
}

const isOutcome = (code: string): code is keyof typeof OUTCOMES => Object.hasOwn(OUTCOMES, code)

/** What came of one try. A look-up that found nothing has no status; a 404 means that the address was wrong. */
export const attemptInWords = ({ outcome, status }: { outcome: string; status?: number | undefined }): string =>
  isOutcome(outcome) && !(outcome === "not_found" && status !== undefined)
    ? OUTCOMES[outcome]
    : wordsOf(outcome).happened

import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { fetchAttribution } from "./attribution/attribution.ts"
import { pageOf } from "./attribution/touch.ts"
import type { Prefill, Transport } from "./contract.ts"
import { Consent } from "./form/extras/consent.tsx"
import { asksQuestions, requiresAnswers } from "./form/extras/needs.ts"
import type { ImportAgain } from "./form/import-again.ts"
import { keeping } from "./form/keeping.ts"
import type { Conversation, Extras, Parts, Submission, Tools } from "./form/parts.ts"
import { attemptSubmission } from "./form/submission/attempt.ts"
import { toBody } from "./form/submission/body.ts"
import { faultsLater, isFaulty } from "./form/submission/faults-later.tsx"
import { judging } from "./form/submission/judge.ts"
import { NO_QUESTIONS } from "./form/submission/no-questions.ts"
import { outcomes } from "./form/submission/outcomes.ts"
import { findFaults } from "./form/submission/rules.ts"
import { shown } from "./form/submission/shown.ts"
import { fetchAfterMessages, fetchFaultMessages } from "./messages/after.ts"
import { addRules, afterSheet } from "./styles/after-sheet.ts"
import { sendBooking } from "./transport/send-booking.ts"
import { honeypot } from "./vouch/honeypot.tsx"
import { sending } from "./vouch/sending.ts"

export { afterSheet }

const fetchQuestions = keeping("questions", () => import("./form/extras/questions.ts"))
const fetchPrefill = keeping("prefill", () => import("./form/extras/prefill.ts"))
const fetchFaultsShown = keeping("faults", () => import("./form/faults/faults.ts"))
const fetchVouch = keeping("vouch", () => import("./vouch/vouch.ts"))

const doWithout = () => undefined

/** The questions that most forms do without. If they can't be fetched this form does without them too, unless an answer is required. */
const fetchExtras = async (site: PublicSite, again?: ImportAgain): Promise<Extras> => {
  const chunk = asksQuestions(site)
    ? await fetchQuestions(again).catch((fault) => {
        if (requiresAnswers(site)) throw fault
      })
    : undefined
  return { ...NO_QUESTIONS, Consent, ...chunk?.questions }
}

/** From the second try on the form does without it: a request that is set aside is better than none. */
const fetchVouching = async (again?: ImportAgain) => {
  const chunk = await (again ? fetchVouch(again).catch(doWithout) : fetchVouch())
  return chunk?.vouching
}

/** What shows errors, or a form without a site, with its texts. It is fetched only once something is wrong. */
const fetchFaults = async ({
  language,
  site,
  again,
}: Pick<Surroundings, "language" | "again"> & Partial<Surroundings>) => {
  const [chunk, words] = await Promise.all([fetchFaultsShown(again), fetchFaultMessages(language, site, again)])
  addRules(chunk.css)
  return [chunk, words] as const
}

type Surroundings = Pick<Parts, "site" | "language" | "now"> & {
  /** The service that the page asked to have chosen at first. */
  service?: Parts["service"]
  base: string
  transport: Transport | undefined
  /** The form's state, if it stands already and takes other texts. */
  current?: Conversation["current"] | undefined
  /** At a second try. */
  again?: ImportAgain | undefined
}

/** Puts the form's second half together: with {@link fetchGone} the entry of its chunk. The form can be seen and filled in before it has come. */
export const fetchSubmission = async (surroundings: Surroundings): Promise<Submission> => {
  const { site, language, service, now, base, transport, again, current } = surroundings
  const { Honeypot, trap } = honeypot()
  const [messages, attribution, extras, vouching] = await Promise.all([
    fetchAfterMessages(language, site, again),
    fetchAttribution(site),
    fetchExtras(site, again),
    site.bots && fetchVouching(again),
  ])
  const circumstances = () => ({ language, attribution: attribution(), page: pageOf(document.URL) })
  const tools: Tools = {
    findFaults: (values) => findFaults(values, site, circumstances(), now()),
    compose: (values) => JSON.stringify(toBody(values, site, circumstances())),
    ...sending(
      (shipment) => (transport ? transport.sendBooking(shipment) : sendBooking(base, shipment)),
      trap,
      vouching?.({ site, base, transport, trap }),
    ),
  }
  // The service that the page asked for gives way to another that it asks for later. One that the visitor chose does not.
  const filled = { service }
  const fetchShown = async () => {
    const [{ faultsShown }, words] = await fetchFaults(surroundings)
    return faultsShown({ ...messages, ...words })
  }
  // Errors that are shown are fetched in the new language at once: if they went and came back, the focus would be lost with them.
  const shownFaults = current && isFaulty(current()) ? await fetchShown().catch(() => undefined) : undefined
  return {
    ...shown(messages, extras, faultsLater(messages, fetchShown, shownFaults)),
    ...outcomes,
    ...judging(tools),
    attempt: (conversation) => attemptSubmission(conversation, tools),
    Honeypot,
    takeIn: async ({ current, show }, known: Prefill | string = document.URL) => {
      // If they cannot be fetched, the visitor types what the page knew already.
      const found = await fetchPrefill(again).catch(doWithout)
      if (found) show({ ...current(), values: found.filledIn(current().values, known, site, now(), filled) })
    },
  }
}

/**
 * What stands in place of a form whose site does not exist.
 *
 * @param phone as the page has it, if it has any
 */
export const fetchGone = async (language: Language, phone: string | null) => {
  const [{ goneWithoutSite }, words] = await fetchFaults({ language })
  return () => goneWithoutSite(words, phone, afterSheet)
}

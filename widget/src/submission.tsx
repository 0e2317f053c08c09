import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { fetchAttribution } from "./attribution/attribution.ts"
import { pageOf } from "./attribution/touch.ts"
import type { Prefill, Transport } from "./contract.ts"
import { needsExtras, requiresExtras } from "./form/extras/needs.ts"
import type { ImportAgain, LaterChunks } from "./form/import-again.ts"
import type { Conversation, Parts, Submission, Tools } from "./form/parts.ts"
import { attemptSubmission } from "./form/submission/attempt.ts"
import { toBody } from "./form/submission/body.ts"
import { faultsLater, isFaulty } from "./form/submission/faults-later.tsx"
import { judging } from "./form/submission/judge.ts"
import { outcomes } from "./form/submission/outcomes.ts"
import { findFaults } from "./form/submission/rules.ts"
import { shown } from "./form/submission/shown.ts"
import { fetchAfterMessages, fetchFaultMessages } from "./messages/after.ts"
import { addRules, afterSheet } from "./styles/after-sheet.ts"
import { sendBooking } from "./transport/send-booking.ts"
import { honeypot } from "./vouch/honeypot.tsx"
import { sending } from "./vouch/sending.ts"

export { afterSheet }

/** An import of what is here already takes a browser a few turns: a form that takes other texts would miss a frame. */
const here: Partial<Pick<LaterChunks, "extras" | "vouch">> = {}

const fetchExtras = async (again?: ImportAgain) => {
  here.extras ??= await (again ? again("extras") : import("./form/extras/extras.ts"))
  addRules(here.extras.css)
  return here.extras.extras
}

/** At a second try the form does without: a request that is set aside is better than none. */
const fetchVouching = async (again?: ImportAgain) => {
  here.vouch ??= await (again ? again("vouch").catch(() => undefined) : import("./vouch/vouch.ts"))
  return here.vouch?.vouching
}

/** The form does without them, unless something among them has to be filled in. */
const doWithout = (site: PublicSite) => (fault: unknown) => {
  if (requiresExtras(site)) throw fault
  return undefined
}

/** What shows errors and a form without a site, and its words: fetched once there is anything wrong. */
const fetchFaults = async ({
  language,
  site,
  again,
}: Pick<Surroundings, "language" | "again"> & Partial<Surroundings>) => {
  const [chunk, words] = await Promise.all([
    again ? again("faults") : import("./form/faults/faults.ts"),
    fetchFaultMessages(language, site, again && (() => again(`${language}-faults`))),
  ])
  addRules(chunk.css)
  return [chunk, words] as const
}

type Surroundings = Pick<Parts, "site" | "language" | "now"> & {
  /** The service that the page asked to have chosen at first. */
  service?: Parts["service"]
  base: string
  transport: Transport | undefined
  /** The form's state, where it stands already and takes other texts. */
  current?: Conversation["current"] | undefined
  /** At a second try. */
  again?: ImportAgain | undefined
}

/** Puts the form's second half together; with {@link fetchGone} the entry of its chunk. The form can be seen and filled in before it is here. */
export const fetchSubmission = async (surroundings: Surroundings): Promise<Submission> => {
  const { site, language, service, now, base, transport, again, current } = surroundings
  const { Honeypot, trap } = honeypot()
  const [messages, attribution, extras, vouching] = await Promise.all([
    fetchAfterMessages(language, site, again && (() => again(`${language}-after`))),
    fetchAttribution(site),
    needsExtras(site) ? fetchExtras(again).catch(doWithout(site)) : undefined,
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
  // What the page asked for at first gives way to what it asks for later; what the visitor chose does not.
  const filled = { service }
  const fetchShown = async () => {
    const [{ faultsShown }, words] = await fetchFaults(surroundings)
    return faultsShown({ ...messages, ...words })
  }
  // Errors that are shown are there in the new texts at once: were they to go and come back, the focus would go with them.
  const shownFaults = current && isFaulty(current()) ? await fetchShown().catch(() => undefined) : undefined
  return {
    ...shown(messages, extras, faultsLater(messages, fetchShown, shownFaults)),
    ...outcomes,
    ...judging(tools),
    attempt: (conversation) => attemptSubmission(conversation, tools),
    Honeypot,
    takeIn: async ({ current, show }, known: Prefill | string = document.URL) => {
      // If they cannot be fetched, the visitor types what the page knew already.
      const found = await fetchExtras(again).catch(() => undefined)
      if (found) show({ ...current(), values: found.prefilled(current().values, known, site, now(), filled) })
    },
  }
}

/**
 * What stands in place of a form that there is no site for.
 *
 * @param phone as the page has it, if it does
 */
export const fetchGone = async (language: Language, phone: string | null) => {
  const [{ goneWithoutSite }, words] = await fetchFaults({ language })
  return () => goneWithoutSite(words, phone)
}

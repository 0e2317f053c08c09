import { HONEYPOT } from "@porchlight/shared/form-token"
import { Consent } from "../src/form/extras/consent.tsx"
import { questions } from "../src/form/extras/questions.ts"
import { faultsShown } from "../src/form/faults/shown.tsx"
import type { Parts, Submission, Tools } from "../src/form/parts.ts"
import { attemptSubmission } from "../src/form/submission/attempt.ts"
import { toBody } from "../src/form/submission/body.ts"
import { judging } from "../src/form/submission/judge.ts"
import { outcomes } from "../src/form/submission/outcomes.ts"
import { findFaults } from "../src/form/submission/rules.ts"
import { shown } from "../src/form/submission/shown.ts"
import type { FaultWords } from "../src/messages/messages.ts"
import { sendTo } from "../src/transport/send-booking.ts"
import { sending } from "../src/vouch/sending.ts"
import { shownHere } from "./about/shown-here.tsx"
import { circumstancesOf } from "./circumstances.ts"
import type { PageToken } from "./kept-token.ts"
import { receiptAddress } from "./receipt-address.ts"

/** The server has drawn it. */
const trap = () => document.querySelector<HTMLInputElement>(`input[name=${HONEYPOT}]`)

type Surroundings = Pick<Parts, "site" | "language" | "now"> & {
  after: FaultWords
  /** The page that led here. */
  referrer: string
  /** The page's own key and token, for where the script is given no other one; since when it has them. */
  spare: PageToken
}

/** The form's second half on the hosted page, which has drawn what it shows already. The entry of a chunk of its own. */
export const hostedSubmission = async (surroundings: Surroundings): Promise<Submission> => {
  const { site, language, now, after, referrer, spare } = surroundings
  const { vouching } = site.bots ? await import("../src/vouch/vouch.ts") : {}
  const base = new URL("/v1/", document.baseURI).href
  const circumstances = () => circumstancesOf({ language, address: document.URL, referrer })
  const address = new URL(`/book/${encodeURIComponent(site.id)}/bookings`, document.baseURI).href
  const receipt = receiptAddress(language)
  const tools: Tools = {
    findFaults: (values) => findFaults(values, site, circumstances(), now()),
    compose: (values) => JSON.stringify(toBody(values, site, circumstances())),
    ...sending((shipment) => sendTo(address, shipment, receipt.hear), trap, vouching?.({ site, base, trap, spare })),
  }
  return {
    ...shownHere(shown(after, { Consent, ...questions }, faultsShown(after))),
    ...outcomes,
    ...judging(tools),
    attempt: async (conversation) => {
      await attemptSubmission(conversation, tools)
      receipt.show(conversation.current().phase)
    },
    // The server has filled in what the page's address says.
    takeIn: async () => {},
  }
}

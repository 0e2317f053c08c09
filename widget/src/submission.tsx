import type { Language } from "@porchlight/shared/limits"
import { fetchAttribution } from "./attribution/attribution.ts"
import type { Transport } from "./contract.ts"
import type { Parts, Submission, Tools } from "./form/parts.ts"
import { attemptSubmission } from "./form/submission/attempt.ts"
import { toBody } from "./form/submission/body.ts"
import { ErrorRemark } from "./form/submission/error-remark.tsx"
import { ErrorSummary } from "./form/submission/error-summary.tsx"
import { GoneScreen } from "./form/submission/gone.tsx"
import { newKey } from "./form/submission/key.ts"
import { Notice } from "./form/submission/notice.tsx"
import { OutsideNote } from "./form/submission/outside-note.tsx"
import { prefilled, wishesOfLink, wishesOfPage } from "./form/submission/prefill.ts"
import { Questions } from "./form/submission/questions.tsx"
import { ReceiptScreen } from "./form/submission/receipt.tsx"
import { findFaults } from "./form/submission/rules.ts"
import { followSteps } from "./form/submission/steps.ts"
import { fetchAfterMessages } from "./messages/after.ts"
import { sendBooking } from "./transport/send-booking.ts"

export { afterSheet } from "./styles/after-sheet.ts"

type Surroundings = Pick<Parts, "site" | "language" | "now"> & {
  base: string
  transport: Transport | undefined
}

/** Puts the form's second half together; with {@link fetchGone} the entry of its chunk. The form can be seen and filled in before it is here. */
export const fetchSubmission = async (surroundings: Surroundings): Promise<Submission> => {
  const { site, language, now, base, transport } = surroundings
  const [messages, attribution] = await Promise.all([fetchAfterMessages(language, site), fetchAttribution(site)])
  const circumstances = () => ({ language, attribution: attribution() })
  const tools: Tools = {
    findFaults: (values) => findFaults(values, site, circumstances(), now()),
    compose: (values) => JSON.stringify(toBody(values, site, circumstances())),
    newKey: () => newKey(),
    send: (shipment) => (transport ? transport.sendBooking(shipment) : sendBooking(base, shipment)),
  }
  return {
    messages,
    findFaults: tools.findFaults,
    attempt: (conversation) => attemptSubmission(conversation, tools),
    follow: followSteps(tools.findFaults),
    prefill: (values, known) => prefilled(values, wishesOfPage(known), site, now()),
    prefillFromLink: (values) => prefilled(values, wishesOfLink(document.URL, site), site, now()),
    ErrorRemark,
    ErrorSummary,
    Gone: GoneScreen,
    Notice,
    OutsideNote,
    Questions,
    Receipt: ReceiptScreen,
  }
}

/** What stands in place of a form that there is no site for. */
export const fetchGone = async (language: Language) => {
  const after = await fetchAfterMessages(language)
  return () => <GoneScreen after={after} site={undefined} />
}

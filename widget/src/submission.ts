import { readAttribution } from "./attribution.ts"
import type { Transport } from "./contract.ts"
import type { Parts, Submission, Tools } from "./form/parts.ts"
import { attemptSubmission } from "./form/submission/attempt.ts"
import { toBody } from "./form/submission/body.ts"
import { errorRemark } from "./form/submission/error-remark.tsx"
import { ErrorSummary } from "./form/submission/error-summary.tsx"
import { newKey } from "./form/submission/key.ts"
import { Notice } from "./form/submission/notice.tsx"
import { ReceiptScreen } from "./form/submission/receipt.tsx"
import { findFaults } from "./form/submission/rules.ts"
import type { AfterMessages } from "./messages/messages.ts"
import { sendBooking } from "./transport/send-booking.ts"

export { fetchAfterMessages } from "./messages/after.ts"
export { afterSheet } from "./styles/after-sheet.ts"

type Surroundings = Pick<Parts, "site" | "language"> & {
  messages: AfterMessages
  page: Document
  base: string
  transport: Transport | undefined
}

/** Puts the form's second half together. The entry of its chunk: the form can be seen and filled in before it is here. */
export const provideSubmission = ({ site, language, messages, page, base, transport }: Surroundings): Submission => {
  const circumstances = () => ({ language, attribution: readAttribution(page) })
  const tools: Tools = {
    findFaults: (values) => findFaults(values, site, circumstances()),
    compose: (values) => JSON.stringify(toBody(values, site, circumstances())),
    newKey: () => newKey(),
    send: (shipment) => (transport ? transport.sendBooking(shipment) : sendBooking(base, shipment)),
  }
  return {
    messages,
    findFaults: tools.findFaults,
    remarkOn: (error) => errorRemark(messages, error),
    attempt: (conversation) => attemptSubmission(conversation, tools),
    ErrorSummary,
    Notice,
    Receipt: ReceiptScreen,
  }
}

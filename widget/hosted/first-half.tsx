import { Questions } from "../src/form/extras/about-questions.tsx"
import { Consent } from "../src/form/extras/consent.tsx"
import { CustomerQuestions } from "../src/form/extras/customer.tsx"
import type { AfterProps, Extras, Shown } from "../src/form/parts.ts"
import type { AfterMessages } from "../src/messages/messages.ts"
import { AboutServices } from "./about/about-services.tsx"

/** As it is until somebody has typed a ZIP code: a live region that says nothing yet. */
const SilentNote = ({ form }: AfterProps) =>
  form.site.serviceArea?.outside === "take" ? <p role="status" class="note" /> : null

const extras: Extras = { Consent, CustomerQuestions, OutsideNote: SilentNote, Questions }

/**
 * What of the form's second half a page shows that nobody has sent anything from: nothing can be wrong yet. The rest of it is
 * fetched once the form is alive.
 */
export const firstShown = (messages: AfterMessages): Shown => ({
  messages,
  // The page's own links are where call tracking finds them.
  lendLink: () => undefined,
  ...extras,
  AboutService: AboutServices,
  errorAt: () => undefined,
  errorSummary: () => undefined,
  goneScreen: () => undefined,
  busyNotice: () => undefined,
})

import type { FaultWords } from "../../messages/messages.ts"
import type { Faults } from "../parts.ts"
import { BusyNotice } from "./busy.tsx"
import { errorAt } from "./error-remark.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { GoneScreen } from "./gone.tsx"

/** Shows errors, found here or by the server, and a server that takes no requests, for now or for good. */
export const faultsShown = (words: FaultWords): Faults => ({
  errorAt: (form, name) => errorAt(form, words, name),
  errorSummary: (form) => <ErrorSummary form={form} words={words} />,
  busyNotice: (form, phase) => <BusyNotice form={form} words={words} phase={phase} />,
  goneScreen: (form) => <GoneScreen words={words} site={form.site} answers />,
})

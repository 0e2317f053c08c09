import type { AfterMessages } from "../../messages/messages.ts"
import type { Extras, Shown } from "../parts.ts"
import { AboutService } from "./about-service.tsx"
import { errorAt } from "./error-remark.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { lendLink } from "./lend-link.ts"

/** What the second half shows in the form itself. */
export const shown = (messages: AfterMessages, extras: Extras | undefined): Shown => ({
  messages,
  lendLink,
  extras,
  AboutService,
  errorAt: (form, name) => errorAt(form, messages, name),
  ErrorSummary,
})

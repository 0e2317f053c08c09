import type { AfterMessages } from "../../messages/messages.ts"
import type { Extras, Shown } from "../parts.ts"
import { AboutService } from "./about-service.tsx"
import { errorAt } from "./error-remark.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { GoneScreen } from "./gone.tsx"
import { lendLink } from "./lend-link.ts"
import { Notice } from "./notice.tsx"
import { ReceiptScreen } from "./receipt.tsx"

/** What the second half shows. A server that draws the form needs no more of it. */
export const shown = (messages: AfterMessages, extras: Extras | undefined): Shown => ({
  messages,
  lendLink,
  extras,
  AboutService,
  errorAt: (form, name) => errorAt(form, messages, name),
  ErrorSummary,
  Gone: GoneScreen,
  Notice,
  Receipt: ReceiptScreen,
})

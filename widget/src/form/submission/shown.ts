import type { AfterMessages } from "../../messages/messages.ts"
import type { Extras, Faults, Shown } from "../parts.ts"
import { AboutService } from "./about-service.tsx"
import { lendLink } from "./lend-link.ts"

/** What the second half shows in the form itself. */
export const shown = (messages: AfterMessages, extras: Extras, faults: Faults): Shown => ({
  messages,
  lendLink,
  ...extras,
  AboutService,
  ...faults,
})

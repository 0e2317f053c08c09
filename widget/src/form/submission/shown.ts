import type { AfterMessages } from "../../messages/messages.ts"
import type { Extras, Faults, Shown } from "../parts.ts"
import { AboutService } from "./about-service.tsx"
import { lendLink } from "./lend-link.ts"

/**
 * What the second half shows in the form itself. `extras` is where the form of the release before looks for what only some forms
 * have: it may have fetched this second half.
 */
export const shown = (messages: AfterMessages, extras: Extras, faults: Faults): Shown & { extras: Extras } => ({
  messages,
  lendLink,
  ...extras,
  extras,
  AboutService,
  ...faults,
})

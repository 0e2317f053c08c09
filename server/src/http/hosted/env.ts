import type { Hidden, HostedForm, Page, Values } from "@porchlight/hosted"
import type { SecureHeadersVariables } from "hono/secure-headers"
import type { SiteEnv } from "../site-env.ts"

/** A form that was sent without scripts. */
export type Sent = {
  values: Values
  hidden: Hidden
  /** Whether the field that people never meet was filled in. */
  honeypot?: boolean
}

export type HostedEnv = {
  Variables: SiteEnv["Variables"] &
    SecureHeadersVariables & {
      form: HostedForm
      page: Page
      /** Once it was read. */
      sent?: Sent
      /** Whether it was sent to see it in another language, and not to book. */
      isLanguageChange?: boolean
    }
}

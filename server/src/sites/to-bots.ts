import { secretOf } from "./accounts.ts"
import type { SiteConfig } from "./config.ts"
import type { Env } from "./secrets.ts"
import type { Bots } from "./site.ts"

/** @throws {ConfigError} where the variable of Turnstile's secret is not set */
export const toBots = ({ formToken, turnstile }: SiteConfig["bots"], env: Env): Bots => ({
  formToken,
  turnstile: turnstile && { siteKey: turnstile.siteKey, secret: secretOf(turnstile.secret, env) },
})

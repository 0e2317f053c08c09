import { ringBell } from "./cloudflare/alerts.ts"
import { appOf } from "./cloudflare/app.ts"
import type { Env } from "./cloudflare/env.ts"
import { watchSites } from "./cloudflare/watchdog.ts"

export { SiteObject } from "./cloudflare/site-object.ts"

/** Porchlight on Cloudflare Workers: the HTTP face here, each site's ledger and delivery in a Durable Object of its own. */
export default {
  fetch: (request, env, context) => appOf(env).fetch(request, env, context),
  scheduled: async ({ scheduledTime }, env) => ringBell(env, await watchSites(env, scheduledTime)),
} satisfies ExportedHandler<Env>

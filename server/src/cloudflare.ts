import { ringBell } from "./cloudflare/alerts.ts"
import { appOf } from "./cloudflare/app.ts"
import type { Env } from "./cloudflare/env.ts"
import { watchSites } from "./cloudflare/watchdog.ts"
import { badRequest } from "./http/bad-request.ts"

export { SiteObject } from "./cloudflare/site-object.ts"

/** Porchlight on Cloudflare Workers: the HTTP face here, each site's ledger and delivery in a Durable Object of its own. */
export default {
  // Where a `Host` is none, workerd hands on an address that nobody can read. Node refuses those by itself.
  fetch: (request, env, context) =>
    URL.canParse(request.url) ? appOf(env).fetch(request, env, context) : badRequest(),
  scheduled: async ({ scheduledTime }, env) => ringBell(env, await watchSites(env, scheduledTime)),
} satisfies ExportedHandler<Env>

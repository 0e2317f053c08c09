import { WorkerEntrypoint } from "cloudflare:workers"

/** Counts as the platform's rate limits do, for one workerd: so many in each 60 seconds. */
const limitOf = (perPeriod) => {
  const counts = new Map()
  return class extends WorkerEntrypoint {
    async limit({ key }) {
      const now = Date.now()
      const last = counts.get(key)
      // A period begins with the first that is counted: at the turn of a minute, a test would get through twice as often.
      const { since, count } = last && now - last.since < 60_000 ? last : { since: now, count: 0 }
      counts.set(key, { since, count: count + 1 })
      return { success: count < perPeriod }
    }
  }
}

export const Requests = limitOf(600)
export const Accepts = limitOf(120)

/** Lets the cron trigger go off: a raw workerd has no clock for it. */
export default {
  async fetch(_request, env) {
    await env.PORCHLIGHT.scheduled({ scheduledTime: new Date(), cron: "*/5 * * * *" })
    return new Response(null, { status: 204 })
  },
}

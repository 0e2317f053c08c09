import { WorkerEntrypoint } from "cloudflare:workers"

/** Counts as the platform's rate limits do, for one workerd: so many in each 60 seconds. */
const limitOf = (perPeriod) => {
  const counts = new Map()
  return class extends WorkerEntrypoint {
    async limit({ key }) {
      const period = Math.floor(Date.now() / 60_000)
      const { period: last, count } = counts.get(key) ?? {}
      const next = last === period ? count + 1 : 1
      counts.set(key, { period, count: next })
      return { success: next <= perPeriod }
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

import type { Admin } from "../http/admin.ts"
import { tokenFault } from "../http/bearer.ts"
import { memoryAdminCounters } from "../http/memory-counters.ts"
import type { MetricsRoute } from "../http/metrics.ts"
import { addFigures, type Figures, NO_FIGURES } from "../ledger/figures.ts"
import { kindOf } from "../log.ts"
import { createMetrics } from "../metrics/metrics.ts"
import { inTurns } from "../operator/ask-each.ts"
import { sitesOf } from "./bundle.ts"
import { type Env, objectsOf, secretsOf } from "./env.ts"
import { log } from "./log.ts"
import { remoteDesk } from "./remote-desk.ts"
import { remoteKeyDesk } from "./remote-keys.ts"
import { remotePeople } from "./remote-people.ts"
import { remoteQuarantine } from "./remote-quarantine.ts"

/** The operator's API, if its token is set. */
export const adminOf = (env: Env): Admin | undefined => {
  const token = goodToken(env, "PORCHLIGHT_ADMIN_TOKEN")
  if (token === undefined) return undefined
  const siteIds = () => sitesOf(env).keys()
  return {
    token,
    desk: remoteDesk(siteIds, objectsOf(env)),
    people: remotePeople(siteIds, objectsOf(env)),
    quarantine: remoteQuarantine(siteIds, objectsOf(env)),
    keys: { desk: remoteKeyDesk(siteIds, objectsOf(env)), hasSecretBefore: secretsOf(env)?.before !== undefined },
    counters: memoryAdminCounters(),
  }
}

/** With this few sites, looking at all of them costs no more than a few visitors do. */
const OPEN_UP_TO_SITES = 20

/**
 * `/metrics` over all sites. Each look asks every site's object, which is billed, so with many sites it is only for whoever has the
 * token. How long an accept takes is not among them: an isolate is no place to keep that, and the platform measures it.
 */
export const metricsOf = (env: Env): MetricsRoute | undefined => {
  const token = goodToken(env, "PORCHLIGHT_METRICS_TOKEN")
  const isClosed = env.PORCHLIGHT_METRICS_TOKEN !== undefined || sitesOf(env).size > OPEN_UP_TO_SITES
  if (token === undefined && isClosed) return undefined
  return { token, text: createMetrics({ figures: figuresOfAll(env), now: Date.now }) }
}

/**
 * The figures of all sites together. A site whose object does not answer counts with what it last told this isolate: a counter that
 * goes down would look like a restart, and its rate like a flood.
 */
const figuresOfAll = (env: Env): (() => Promise<Figures>) => {
  const latest = new Map<string, Figures>()
  const figuresOf = async (site: string): Promise<Figures> => {
    try {
      const figures = await objectsOf(env).getByName(site).figures()
      latest.set(site, figures)
      return figures
    } catch (error) {
      log("site_unanswered", { site, error: kindOf(error) })
      return { ...(latest.get(site) ?? NO_FIGURES), sitesUnanswered: 1 }
    }
  }
  return async () => (await inTurns([...sitesOf(env).keys()], figuresOf)).reduce(addFigures, NO_FIGURES)
}

const goodToken = (env: Env, name: "PORCHLIGHT_ADMIN_TOKEN" | "PORCHLIGHT_METRICS_TOKEN"): string | undefined => {
  const token = env[name]?.trim()
  const fault = token ? tokenFault(name, token) : undefined
  if (fault !== undefined) log("token_unusable", { reason: fault })
  return fault === undefined && token ? token : undefined
}

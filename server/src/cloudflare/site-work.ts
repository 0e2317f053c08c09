import { createDeliver } from "../delivery/deliver.ts"
import { kindOf } from "../log.ts"
import { createLookBack } from "../privacy/look-back.ts"
import type { PrivacyParts } from "../privacy/parts.ts"
import { accountPace } from "../servicetitan/client.ts"
import { clientsBySite } from "../servicetitan/clients.ts"
import type { AlarmClock } from "./alarm-clock.ts"
import { sitesOf } from "./bundle.ts"
import { only } from "./bundled-sites.ts"
import { type DeliveryRun, startDeliveryRun } from "./delivery-run.ts"
import type { Env } from "./env.ts"
import { eraseSome, nextErasingAt } from "./erasing.ts"
import { log } from "./log.ts"
import type { Opened } from "./open-storage.ts"
import { resealSome } from "./resealing.ts"

/** How long delivery rests after a fault that only an operator can mend, or an unforeseen one. */
const REST_MS = 60_000

type SiteWorkParts = {
  env: Env
  /** The object's name; one that was asked for by its id has none. */
  site: string | undefined
  alarm: AlarmClock
  /** The opened ledger; tries again if opening it failed before. */
  opened: () => Promise<Opened>
}

/** What an object does when its alarm goes off, and when that is. */
export type SiteWork = {
  /** Sets the alarm for what waits in the ledger. Never throws. */
  begin(): Promise<void>
  /** There is something to do now: this booking, or something that need not come before what waits. */
  wake(booking?: { site: string; id: number }): Promise<void>
  /** Does all that is due, and sets the alarm for what is due next. Never throws. */
  carryOut(): Promise<void>
  /** Sets the alarm again if it is missing or did not go off: without one, a quiet site would sleep for ever. */
  mendAlarm(): Promise<void>
}

/** Delivery, erasing by age and sealing anew, for one site's object. */
export const createSiteWork = ({ env, site, alarm, opened }: SiteWorkParts): SiteWork => {
  /** The objects of a tenant's sites do not know how busy the others are, so each keeps to its share of the tenant's rate. */
  const clientOf = clientsBySite({}, ({ id }) => accountPace({ sharedBy: sitesOf(env).get(id)?.tenantSharedBy }))
  let run: DeliveryRun | undefined

  const privacyOf = ({ database, keyring }: Opened): PrivacyParts => ({
    database,
    keyring,
    sites: only(sitesOf(env), site),
  })

  /** When there is something to do: to deliver, or to erase. */
  const nextAt = async (open: Opened): Promise<number | undefined> => {
    const due = await open.ledger.nextDueAt({ sites: [], bookings: [] })
    const erasing = await nextErasingAt(privacyOf(open))
    return due === undefined || erasing === undefined ? (due ?? erasing) : Math.min(due, erasing)
  }

  const armForNext = async (open: Opened): Promise<void> => {
    const next = await nextAt(open)
    if (next !== undefined) await alarm.setFor(Math.max(next, Date.now()))
  }

  const deliver = async ({ database, keyring, ledger }: Opened): Promise<void> => {
    const sites = sitesOf(env)
    // Missing credentials are reported here, once, and not by each booking that waits for them.
    if (site !== undefined) sites.get(site)
    const parts = { ledger, now: Date.now, log }
    const lookBack = createLookBack({ database, keyring, sites })
    run = startDeliveryRun({
      ...parts,
      deliver: createDeliver({ ...parts, sites, lookBack, clientOf, random: Math.random }),
    })
    try {
      await run.finished
    } finally {
      run = undefined
    }
  }

  return {
    begin: async () => {
      try {
        await alarm.read()
        const open = await opened()
        await armForNext(open)
        if (open.resealer.hasWork()) await alarm.setFor(Date.now())
      } catch (error) {
        log("object_unready", { site, error: kindOf(error) })
      }
    },

    wake: async (booking) => {
      await alarm.setFor(Date.now())
      if (booking) run?.wake(booking)
    },

    carryOut: async () => {
      alarm.wentOff()
      try {
        const open = await opened()
        await deliver(open)
        await eraseSome(privacyOf(open))
        const resealAt = await resealSome(site, open.resealer)
        await armForNext(open)
        if (resealAt !== undefined) await alarm.setFor(resealAt)
      } catch (error) {
        log("alarm_failed", { site, error: kindOf(error) })
        await alarm.setFor(Date.now() + REST_MS).catch(() => {})
      }
    },

    mendAlarm: async () => {
      const next = await nextAt(await opened())
      if (next === undefined || run) return
      const at = Math.max(next, Date.now())
      if (await alarm.mend(at)) log("alarm_mended", { site, nextAt: new Date(at).toISOString() })
    },
  }
}

import { DurableObject } from "cloudflare:workers"
import { type Booking, SITE_ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import type { Change } from "../alerts/changes.ts"
import { alertSource } from "../alerts/source.ts"
import { createDeliver } from "../delivery/deliver.ts"
import { siteCounter } from "../http/memory-counters.ts"
import { limitedLedger, SiteFull } from "../intake/site-limit.ts"
import { type AlertBook, openAlertBook } from "../ledger/alert-book.ts"
import { openDesk } from "../ledger/desk.ts"
import { type Figures, readFigures } from "../ledger/figures.ts"
import { openKeyBook } from "../ledger/keys/key-book.ts"
import type { Ledger, NewBooking, Stored } from "../ledger/ledger.ts"
import { kindOf } from "../log.ts"
import type { Desk } from "../operator/desk.ts"
import { createDesk } from "../operator/desk-of-one.ts"
import { createKeyDesk, type KeyDesk, type Rotated } from "../operator/keys/desk.ts"
import type { PeopleDesk } from "../operator/people/desk.ts"
import { createPeopleDesk } from "../operator/people/desk-of-one.ts"
import type { QuarantineDesk } from "../operator/quarantine/desk.ts"
import { createQuarantineDesk } from "../operator/quarantine/desk-of-one.ts"
import { createLookBack } from "../privacy/look-back.ts"
import type { PrivacyParts } from "../privacy/parts.ts"
import { createSweep } from "../privacy/sweep.ts"
import { accountPace } from "../servicetitan/client.ts"
import { clientsBySite } from "../servicetitan/clients.ts"
import { type AlarmClock, createAlarmClock } from "./alarm-clock.ts"
import { sitesOf } from "./bundle.ts"
import { only } from "./bundled-sites.ts"
import { type DeliveryRun, startDeliveryRun } from "./delivery-run.ts"
import { type Env, secretsOf } from "./env.ts"
import { log } from "./log.ts"
import { type Opened, openStorage } from "./open-storage.ts"
import { resealSome } from "./resealing.ts"

/** How long delivery rests after a fault that only an operator can mend, or that nobody foresaw. */
const REST_MS = 60_000

/** An alarm costs a request, and need not come for each booking on its own. */
const ERASE_EVERY_MS = 10 * 60_000

/** So many bookings at most keep what is due from being delivered: a thousand. */
const SLICES_AN_ALARM = 20

/**
 * One site's ledger and its delivery. The Worker has checked what it is handed.
 *
 * Delivery runs in `alarm()` and nowhere else: only there does the runtime keep the object awake until it is done, and
 * wakes it again after a crash.
 */
export class SiteObject extends DurableObject<Env> {
  readonly #alarm: AlarmClock
  /** The objects of a tenant's sites do not know how busy the others are: each keeps to its part of the tenant's rate. */
  readonly #clientOf = clientsBySite({}, ({ id }) =>
    accountPace({ sharedBy: sitesOf(this.env).get(id)?.tenantSharedBy }),
  )
  /** All that is sent to the site comes by here: it is counted in one place. */
  readonly #limit = siteCounter((site) => perMinute(this.env, site))
  #opening: Promise<Opened> | undefined
  #run: DeliveryRun | undefined

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#alarm = createAlarmClock(context.storage, Date.now)
    context.blockConcurrencyWhile(() => this.#begin())
  }

  /**
   * Opens the ledger and sets the alarm for what waits there.
   *
   * It never throws: the object would be thrown away, and nobody could be told why. Each call opens anew.
   */
  async #begin() {
    try {
      await this.#alarm.read()
      const { ledger, resealer } = await this.#opened()
      await this.#armForNext(ledger)
      if (resealer.hasWork()) await this.#alarm.setFor(Date.now())
    } catch (error) {
      log("object_unready", { site: this.ctx.id.name, error: kindOf(error) })
    }
  }

  /** As the ledger's own, within the site's limit. The booking and the alarm that delivers it are one write. */
  async add(booking: NewBooking): Promise<Stored | { kind: "site_full"; retryAfter: number }> {
    const { ledger } = await this.#opened()
    const stored = await limitedLedger(ledger, this.#limit)
      .add(booking)
      .catch((error: unknown) => {
        if (error instanceof SiteFull) return { kind: "site_full" as const, retryAfter: error.retryAfter }
        throw error
      })
    if (stored.kind === "stored") {
      await this.#alarm.setFor(Date.now())
      if (booking.suspicion === undefined) this.#run?.wake({ site: booking.site, id: stored.id })
    }
    return stored
  }

  /** As the ledger's own. */
  async find(site: string, idempotencyKey: string, booking: Booking): Promise<string | undefined> {
    const { ledger } = await this.#opened()
    return ledger.find(site, idempotencyKey, booking)
  }

  /** Whether bookings can be stored here. */
  async answers(): Promise<boolean> {
    return this.#opened().then(
      ({ ledger }) => ledger.answers(),
      () => false,
    )
  }

  /** What an operator may ask of this site. */
  async desk(): Promise<Desk> {
    const { database, keyring } = await this.#opened()
    return createDesk({
      ledger: openDesk(database, keyring),
      sites: only(sitesOf(this.env), this.ctx.id.name),
      now: Date.now,
      onChange: (booking) => this.#wake(booking),
    })
  }

  async #wake(booking: { site: string; id: number } | undefined) {
    await this.#alarm.setFor(Date.now())
    if (booking) this.#run?.wake(booking)
  }

  /** What an operator may ask of this site on behalf of one person. */
  async people(): Promise<PeopleDesk> {
    return createPeopleDesk({
      ...(await this.#privacy()),
      now: Date.now,
      // The platform keeps the log, and lets nobody empty it.
      scrub: async () => {},
    })
  }

  /** What of this site an operator may release or erase. */
  async quarantine(): Promise<QuarantineDesk> {
    return createQuarantineDesk({
      ...(await this.#privacy()),
      now: Date.now,
      onChange: (booking) => this.#wake(booking),
      // The platform keeps the log, and lets nobody empty it.
      scrub: async () => {},
    })
  }

  /** As the key desk's own. */
  async keys(query: Parameters<KeyDesk["list"]>[0]): ReturnType<KeyDesk["list"]> {
    return (await this.#keyDesk()).list(query)
  }

  /** As the key desk's own. */
  async rotateKey(site: string): Promise<Rotated> {
    return (await this.#keyDesk()).rotate(site)
  }

  async #keyDesk(): Promise<KeyDesk> {
    const { database, keyring } = await this.#opened()
    return createKeyDesk({
      book: openKeyBook(database, keyring),
      sites: only(sitesOf(this.env), this.ctx.id.name),
      sitesAfter: openDesk(database, keyring).sitesAfter,
      now: Date.now,
      onRotated: () => this.#alarm.setFor(Date.now()),
    })
  }

  async figures(): Promise<Figures> {
    const { database } = await this.#opened()
    return readFigures(database)
  }

  /** What was told of this site's troubles; of one object, which is no site's, also the notice that is under way. */
  async alertBook(): Promise<AlertBook> {
    const { database } = await this.#opened()
    return openAlertBook(database)
  }

  /**
   * Sets the alarm again if it is missing or was never heard: without one, a quiet site would sleep for ever.
   *
   * @returns what there is to tell the operator
   */
  async watch(): Promise<Change[]> {
    const { ledger, database } = await this.#opened()
    const now = Date.now()
    const next = await this.#nextAt(ledger)
    if (next !== undefined && !this.#run) {
      const at = Math.max(next, now)
      if (await this.#alarm.mend(at))
        log("alarm_mended", { site: this.ctx.id.name, nextAt: new Date(at).toISOString() })
    }
    return alertSource(openAlertBook(database)).changes(now)
  }

  /**
   * Delivers what is due, and sets the alarm for what is due next.
   *
   * It never throws: after seven failed runs in a row the runtime would drop the alarm for good.
   */
  override async alarm(): Promise<void> {
    this.#alarm.wentOff()
    try {
      const opened = await this.#opened()
      await this.#deliver(opened)
      await this.#erase()
      const resealAt = await resealSome(this.ctx.id.name, opened.resealer)
      await this.#armForNext(opened.ledger)
      if (resealAt !== undefined) await this.#alarm.setFor(resealAt)
    } catch (error) {
      log("alarm_failed", { site: this.ctx.id.name, error: kindOf(error) })
      await this.#alarm.setFor(Date.now() + REST_MS).catch(() => {})
    }
  }

  async #deliver({ database, keyring, ledger }: Opened) {
    const sites = sitesOf(this.env)
    // A site whose credentials are missing is told here, once, and not by each booking that waits for it.
    if (this.ctx.id.name !== undefined) sites.get(this.ctx.id.name)
    const parts = { ledger, now: Date.now, log }
    const lookBack = createLookBack({ database, keyring, sites })
    const deliver = createDeliver({ ...parts, sites, lookBack, clientOf: this.#clientOf, random: Math.random })
    this.#run = startDeliveryRun({ ...parts, deliver })
    try {
      await this.#run.finished
    } finally {
      this.#run = undefined
    }
  }

  /** Erases what was kept for long enough; what an alarm is too short for is left to the next. */
  async #erase() {
    const sweep = await this.#sweep()
    for (let slices = 0; slices < SLICES_AN_ALARM; slices++) if (!(await sweep.slice()).more) return
  }

  #privacy = async (): Promise<PrivacyParts> => {
    const { database, keyring } = await this.#opened()
    return { database, keyring, sites: only(sitesOf(this.env), this.ctx.id.name) }
  }

  #sweep = async () => createSweep({ ...(await this.#privacy()), now: Date.now, log })

  /** When there is something to do: to deliver, or to erase. */
  async #nextAt(ledger: Ledger): Promise<number | undefined> {
    const due = await ledger.nextDueAt({ sites: [], bookings: [] })
    const erasing = await this.#eraseAt()
    return due === undefined || erasing === undefined ? (due ?? erasing) : Math.min(due, erasing)
  }

  async #eraseAt(): Promise<number | undefined> {
    try {
      const end = await (await this.#sweep()).nextAt()
      return end === undefined ? undefined : Math.ceil(end / ERASE_EVERY_MS) * ERASE_EVERY_MS
    } catch {
      // A site whose credentials are not set cannot tell for how long it keeps anything. Delivery names the variable.
      return undefined
    }
  }

  #armForNext = async (ledger: Ledger): Promise<void> => {
    const next = await this.#nextAt(ledger)
    if (next !== undefined) await this.#alarm.setFor(Math.max(next, Date.now()))
  }

  #opened(): Promise<Opened> {
    this.#opening ??= openStorage(this.ctx.storage, secretsOf(this.env)).catch((error: unknown) => {
      this.#opening = undefined
      // No booking was read by then: what is told is of the schema, the secret or the disk.
      log("ledger_unopened", { site: this.ctx.id.name, reason: error instanceof Error ? error.message : undefined })
      throw error
    })
    return this.#opening
  }
}

/** A site whose credentials are not set cannot be read here; its bookings are kept all the same. */
const perMinute = (env: Env, site: string): number => {
  try {
    return sitesOf(env).get(site)?.limits.perMinute ?? SITE_ACCEPTED_PER_MINUTE
  } catch {
    return SITE_ACCEPTED_PER_MINUTE
  }
}

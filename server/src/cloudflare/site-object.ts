import { DurableObject } from "cloudflare:workers"
import { type Booking, SITE_ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import type { Change } from "../alerts/changes.ts"
import { alertSource } from "../alerts/source.ts"
import { siteCounter } from "../http/memory-counters.ts"
import { limitedLedger, NoPlace } from "../intake/site-limit.ts"
import { type AlertBook, openAlertBook } from "../ledger/alert-book.ts"
import { openDesk } from "../ledger/desk.ts"
import { type Figures, readFigures } from "../ledger/figures.ts"
import { openKeyBook } from "../ledger/keys/key-book.ts"
import type { NewBooking, Stored } from "../ledger/ledger.ts"
import type { Desk } from "../operator/desk.ts"
import { createDesk } from "../operator/desk-of-one.ts"
import { createKeyDesk, type KeyDesk, type Rotated } from "../operator/keys/desk.ts"
import type { PeopleDesk } from "../operator/people/desk.ts"
import { createPeopleDesk } from "../operator/people/desk-of-one.ts"
import type { QuarantineDesk } from "../operator/quarantine/desk.ts"
import { createQuarantineDesk } from "../operator/quarantine/desk-of-one.ts"
import { createAlarmClock } from "./alarm-clock.ts"
import { sitesOf } from "./bundle.ts"
import { only } from "./bundled-sites.ts"
import { type Env, secretsOf } from "./env.ts"
import { log } from "./log.ts"
import { type Opened, openStorage } from "./open-storage.ts"
import { createSiteWork, type SiteWork } from "./site-work.ts"

/**
 * One site's ledger and its delivery, with the calls that the Worker makes. The Worker has checked what it hands over.
 *
 * Delivery runs in `alarm()` and nowhere else: only there does the runtime keep the object awake until it is done, and
 * wakes it again after a crash.
 */
export class SiteObject extends DurableObject<Env> {
  readonly #work: SiteWork
  /** Everything that is sent to the site passes here, so it is counted in one place. */
  readonly #limit = siteCounter((site) => perMinute(this.env, site))
  #opening: Promise<Opened> | undefined

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#work = createSiteWork({
      env,
      site: context.id.name,
      alarm: createAlarmClock(context.storage, Date.now),
      opened: () => this.#opened(),
    })
    // It never throws: that would reset the object, and nobody could be told why. Each call tries to open the ledger again.
    context.blockConcurrencyWhile(() => this.#work.begin())
  }

  /** As the ledger's own, within the site's limit. The booking and the alarm that delivers it are one write. */
  async add(booking: NewBooking): Promise<Stored | { kind: "site_full"; retryAfter: number }> {
    const { ledger } = await this.#opened()
    const stored = await limitedLedger(ledger, this.#limit)
      .add(booking)
      .catch((error: unknown) => {
        if (error instanceof NoPlace) return { kind: "site_full" as const, retryAfter: error.retryAfter }
        throw error
      })
    if (stored.kind === "stored") {
      await this.#work.wake(booking.suspicion === undefined ? { site: booking.site, id: stored.id } : undefined)
    } else if (stored.kind === "known" && stored.releasedId !== undefined) {
      await this.#work.wake({ site: booking.site, id: stored.releasedId })
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
    const { database, keyring, sites } = await this.#parts()
    return createDesk({ ledger: openDesk(database, keyring), sites, now: Date.now, onChange: this.#work.wake })
  }

  /** What an operator may ask of this site on behalf of one person. */
  async people(): Promise<PeopleDesk> {
    return createPeopleDesk({ ...(await this.#parts()), now: Date.now, scrub })
  }

  /** What of this site an operator may release or erase. */
  async quarantine(): Promise<QuarantineDesk> {
    return createQuarantineDesk({ ...(await this.#parts()), now: Date.now, onChange: this.#work.wake, scrub })
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
    const { database, keyring, sites } = await this.#parts()
    return createKeyDesk({
      book: openKeyBook(database, keyring),
      sites,
      sitesAfter: openDesk(database, keyring).sitesAfter,
      now: Date.now,
      onRotated: this.#work.wake,
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
   * Sees to it that the alarm is set.
   *
   * @returns what there is to tell the operator
   */
  async watch(): Promise<Change[]> {
    await this.#work.mendAlarm()
    const { database } = await this.#opened()
    return alertSource(openAlertBook(database)).changes(Date.now())
  }

  /** It never throws: after seven failed runs in a row the runtime would drop the alarm for good. */
  override async alarm(): Promise<void> {
    await this.#work.carryOut()
  }

  async #parts() {
    const { database, keyring } = await this.#opened()
    return { database, keyring, sites: only(sitesOf(this.env), this.ctx.id.name) }
  }

  #opened(): Promise<Opened> {
    this.#opening ??= openStorage(this.ctx.storage, secretsOf(this.env)).catch((error: unknown) => {
      this.#opening = undefined
      // Nothing of a booking can be in this message: none was read by then.
      log("ledger_unopened", { site: this.ctx.id.name, reason: error instanceof Error ? error.message : undefined })
      throw error
    })
    return this.#opening
  }
}

/** There is nothing to do: the platform keeps the log, and nobody can empty it. */
const scrub = async () => {}

/** A site whose credentials are not set cannot be read here; its bookings are kept all the same. */
const perMinute = (env: Env, site: string): number => {
  try {
    return sitesOf(env).get(site)?.limits.perMinute ?? SITE_ACCEPTED_PER_MINUTE
  } catch {
    return SITE_ACCEPTED_PER_MINUTE
  }
}

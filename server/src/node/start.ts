import { SITE_ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import { compress } from "hono/compress"
import { createApp } from "../app.ts"
import { createBots } from "../bots/bots.ts"
import { createDeliver } from "../delivery/deliver.ts"
import { createDispatcher } from "../delivery/dispatcher.ts"
import { createTimerWaker } from "../delivery/timer-waker.ts"
import { memoryCounters, siteCounter } from "../http/memory-counters.ts"
import { createRoom } from "../http/room.ts"
import { createIntake } from "../intake/intake.ts"
import { limitedLedger } from "../intake/site-limit.ts"
import { readFigures } from "../ledger/figures.ts"
import { checkSecret } from "../ledger/keys/check.ts"
import { openKeyring } from "../ledger/keys/keyring.ts"
import { createResealer } from "../ledger/keys/resealer.ts"
import { allOf, type Secrets, STRONG_SECRET } from "../ledger/keys/secrets.ts"
import { openLedger } from "../ledger/ledger.ts"
import { lookInto } from "../ledger/look-into.ts"
import { openLedgerThread } from "../ledger/thread/open.ts"
import type { Log } from "../log.ts"
import { withAcceptTimes } from "../metrics/accept-times.ts"
import { createMetrics } from "../metrics/metrics.ts"
import { createShedCounter } from "../metrics/shed.ts"
import { createLookBack } from "../privacy/look-back.ts"
import { createSweep } from "../privacy/sweep.ts"
import { randomBytes } from "../random.ts"
import { clientsBySite } from "../servicetitan/clients.ts"
import { ownHostsOf } from "../sites/hosts.ts"
import type { Sites } from "../sites/site.ts"
import { startAlerts } from "./alerts.ts"
import { beginAnew, shedDeleted } from "./begin-anew.ts"
import { brotli } from "./brotli.ts"
import { clientAddressBehind } from "./client-address.ts"
import { makeDataFolder } from "./data-folder.ts"
import { explainDisk } from "./disk-fault.ts"
import { createHttpServer } from "./http-server.ts"
import { adminOf } from "./operator.ts"
import { precompressedFiles } from "./precompressed.ts"
import { publicOriginBehind } from "./public-origin.ts"
import { createResealing } from "./resealing.ts"
import { createRetention } from "./retention.ts"
import type { Settings } from "./settings.ts"
import { measureTurnWait } from "./turn-wait.ts"

export type StartOptions = {
  settings: Settings
  sites: Sites
  secrets: Secrets
  /** Folder of the widget's build. */
  publicFolder: string
  /** The OpenAPI document as JSON. */
  openapi: string
  log: Log
  /** Where the sandbox shows its Calls screen, if one runs. */
  callsScreenUrl?: string
}

export type Running = {
  url: string
  /** Accepts nothing new, finishes what is in flight, leaves the rest in the ledger. */
  stop(): Promise<void>
}

/** Loaded with the first page that is asked for, so that a server which shows none need not have it built. */
const hostedForm = async () => (await import("@porchlight/hosted")).hostedForm

/** How long a stop waits for answers and for deliveries that are in flight; what is left then is looked up at the next start. */
const GRACE_MS = 10_000

/** So many bookings wait for the disk together: half a second's work, and of 64 MB at most. */
const BOOKINGS_AT_ONCE = 2000

/**
 * Porchlight in one Node process: one ledger file, one server, one delivery.
 *
 * @throws where the ledger cannot be opened or the port cannot be had; nothing runs then
 */
export const startNode = async (options: StartOptions): Promise<Running> => {
  const { settings, sites, secrets, publicFolder, openapi, log, callsScreenUrl } = options
  const clientAddress = clientAddressBehind(settings.trustedProxies)
  const publicOrigin = publicOriginBehind(settings.trustedProxies)
  makeDataFolder(settings.dataFolder)
  await lookInto(settings.dataFolder, (database) => checkSecret(database, secrets))
  const database = await openLedgerThread(settings.dataFolder).catch((error: unknown) => {
    throw explainDisk(error, settings.dataFolder)
  })
  try {
    const keyring = await openKeyring(database, secrets, { log })
    const ledger = openLedger(database, keyring, log)
    await shedDeleted(database, log)
    await beginAnew(ledger, Date.now())

    const clientOf = clientsBySite()
    const lookBack = createLookBack({ database, keyring, sites })
    const deliver = createDeliver({ ledger, sites, lookBack, clientOf, now: Date.now, random: Math.random, log })
    const waker = createTimerWaker(() => dispatcher.wake())
    const dispatcher = createDispatcher({ ledger, deliver, waker, now: Date.now, steady: () => performance.now(), log })
    const siteLimits = siteCounter((site) => sites.get(site)?.limits.perMinute ?? SITE_ACCEPTED_PER_MINUTE)
    const { intake, acceptTimes } = withAcceptTimes(
      createIntake({
        ledger: limitedLedger(ledger, siteLimits),
        now: Date.now,
        randomBytes,
        onStored: dispatcher.wake,
      }),
    )
    const shed = createShedCounter(log)
    const turnWait = measureTurnWait()
    const room = createRoom({
      atMost: BOOKINGS_AT_ONCE,
      random: Math.random,
      onShed: () => shed.add("bookings"),
    })
    const metrics = createMetrics({ figures: () => readFigures(database), now: Date.now, acceptTimes, shed })
    const retention = createRetention(
      createSweep({ database, keyring, sites, now: Date.now, log }),
      database.scrub,
      log,
    )
    const resealing = createResealing(createResealer(database, keyring, log), log)

    const allSecrets = allOf(secrets)
    const { turnstileUrl } = settings
    const bots = createBots({ secrets: allSecrets, now: Date.now, random: Math.random, fetch, turnstileUrl, log })
    const app = createApp({
      sites,
      intake: room.of(intake),
      roomGuard: room.guard,
      bots,
      isReady: ledger.answers,
      clientAddress,
      publicOrigin,
      ownHosts: ownHostsOf(sites),
      rateCounters: memoryCounters(),
      compress: compress(),
      brotli,
      hostedForm,
      receiptSecrets: allSecrets,
      widgetFiles: precompressedFiles(publicFolder),
      openapi,
      admin: adminOf({
        token: settings.adminToken,
        ...{ database, keyring, sites, secrets },
        wake: dispatcher.wake,
        scrub: retention.scrub,
        reseal: resealing.wake,
      }),
      metrics: { text: metrics, token: settings.metricsToken },
      log,
      callsScreenUrl,
    })
    const { listen, close: closeServer } = createHttpServer({
      fetch: app.fetch,
      log,
      mayTake: turnWait.mayTake,
      onShed: shed.add,
    })
    const url = await listen(settings)
    if (secrets.current.length < STRONG_SECRET) log("weak_secret", { reason: `fewer than ${STRONG_SECRET} characters` })
    log("listening", { url, sites: sites.size, ...(await ledger.counts()) })
    dispatcher.wake()
    resealing.start()
    retention.start()
    const alerts = settings.alerts && startAlerts(database, settings.alerts, log)

    return {
      url,
      stop: async () => {
        await closeServer(GRACE_MS)
        turnWait.stop()
        waker.stop()
        await Promise.all([dispatcher.stop(GRACE_MS), alerts?.stop(), resealing.stop(), retention.stop()])
        waker.stop()
        log("stopped", await ledger.counts())
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw explainDisk(error, settings.dataFolder)
  }
}

import openapi from "porchlight:openapi"
import type { Hono } from "hono"
import { createApp } from "../app.ts"
import { createBots } from "../bots/bots.ts"
import type { SigningSecrets } from "../derive.ts"
import { createIntake } from "../intake/intake.ts"
import { allOf } from "../ledger/keys/secrets.ts"
import { randomBytes } from "../random.ts"
import { assetFiles } from "./asset-files.ts"
import { ownHosts, sitesOf } from "./bundle.ts"
import { type Env, objectsOf, sandboxBeside, secretsOf } from "./env.ts"
import { log } from "./log.ts"
import { adminOf, metricsOf } from "./operator.ts"
import { bindingCounters } from "./rate-counters.ts"
import { isReady } from "./ready.ts"
import { remoteLedger } from "./remote-ledger.ts"

let app: Hono | undefined

/** The HTTP face, made at the first request: the bindings are the same for as long as the isolate lives. */
export const appOf = (env: Env): Hono => {
  app ??= makeApp(env)
  return app
}

const makeApp = (env: Env): Hono => {
  const set = secretsOf(env)
  // Without one no booking can be stored, and there is nothing to sign.
  const secrets: SigningSecrets = set ? allOf(set) : [""]
  return createApp({
    sites: sitesOf(env),
    intake: createIntake({
      ledger: remoteLedger(objectsOf(env)),
      now: Date.now,
      randomBytes,
      // The object that stores a booking sets its own alarm.
      onStored: () => {},
    }),
    bots: createBots({
      secrets,
      now: Date.now,
      random: Math.random,
      fetch: (...request) => fetch(...request),
      turnstileUrl: env.PORCHLIGHT_TURNSTILE_URL,
      log,
    }),
    isReady: () => isReady(env),
    rateCounters: bindingCounters(env.REQUESTS, env.ACCEPTS, Date.now),
    // Written by the edge itself; what a client puts there is replaced.
    clientAddress: (c) => c.req.header("CF-Connecting-IP") ?? "",
    ownHosts: ownHosts(),
    hostedForm: async () => (await import("@porchlight/hosted")).hostedForm,
    receiptSecrets: secrets,
    widgetFiles: assetFiles(env.ASSETS),
    openapi,
    admin: adminOf(env),
    metrics: metricsOf(env),
    log,
    callsScreenUrl: sandboxBeside(env)?.callsScreenUrl,
  })
}

import { setTimeout } from "node:timers/promises"
import { Hono } from "hono"
import { SANDBOX_ACCOUNT, type SandboxAccount } from "./account.ts"
import { bookingRoutes } from "./bookings.ts"
import { callsRoutes } from "./calls/routes.ts"
import { contactRoutes } from "./contacts.ts"
import { controlRoutes } from "./control.ts"
import type { Parts, SandboxEnv } from "./env.ts"
import { Refusal, unmatched } from "./errors.ts"
import { injectFaults } from "./faults/inject.ts"
import { createFaultPlan } from "./faults/plan.ts"
import { gateway } from "./gateway.ts"
import { loopbackOnly } from "./loopback.ts"
import { createRequestLog } from "./request-log.ts"
import { setUpRoutes } from "./set-up.ts"
import { openStore, type StoreOptions } from "./store/store.ts"
import { createThrottle, type ThrottleLimit } from "./throttle.ts"
import { tokenRoute } from "./token-route.ts"
import { createTokens } from "./tokens.ts"

export type SandboxOptions = StoreOptions & {
  accounts?: readonly SandboxAccount[] | undefined
  /** Milliseconds since the epoch. */
  now?: (() => number) | undefined
  /** Waits for so many milliseconds where a fault says so: by the machine's timers, unless time is not the machine's. */
  sleep?: ((ms: number) => Promise<unknown>) | undefined
  /** Token requests of one client: a client that asks for a token with each call runs into it. */
  tokenLimit?: ThrottleLimit | undefined
  /** The office's time zone, for the Calls screen. */
  timeZone?: string | undefined
  /** The demo contractor's page, for the Calls screen to link to before the first call. */
  demoUrl?: string | undefined
}

const TOKEN_LIMIT: ThrottleLimit = { requests: 20, windowMs: 10_000 }
/** ServiceTitan's own, for the calls of one app and tenant. */
const CALL_LIMIT: ThrottleLimit = { requests: 60, windowMs: 1000 }

/**
 * A stand-in for one ServiceTitan environment: token, booking-provider routes, fault plan and Calls screen.
 *
 * @example
 * ```ts
 * const { app } = createSandbox()
 * await app.request("/connect/token", { method: "POST", body: new URLSearchParams({ … }) })
 * ```
 */
export const createSandbox = (options: SandboxOptions = {}) => {
  const now = options.now ?? Date.now
  const store = openStore(options)
  const parts: Parts = {
    accounts: options.accounts ?? [SANDBOX_ACCOUNT],
    store,
    tokens: createTokens(now),
    faults: createFaultPlan(),
    requests: createRequestLog(now),
    now,
    sleep: options.sleep ?? setTimeout,
    timeZone: options.timeZone ?? "America/Chicago",
    demoUrl: options.demoUrl,
  }

  const gate = gateway(parts, createThrottle(CALL_LIMIT, now))
  const api = new Hono<SandboxEnv>()
    .use(parts.requests.record)
    .use(injectFaults(parts))
    .route("/", tokenRoute(parts, createThrottle(options.tokenLimit ?? TOKEN_LIMIT, now)))
    .use("/crm/v2/tenant/:tenant/booking-provider/:provider/*", gate)
    .use("/crm/v2/tenant/:tenant/booking-provider-tags", gate)
    .use("/:area{jpm|settings|marketing}/v2/tenant/:tenant/*", gate)
    .route("/", bookingRoutes(parts))
    .route("/", contactRoutes(parts))
    .route("/", setUpRoutes(parts))

  const app = new Hono<SandboxEnv>()
    .use("/_sandbox/*", loopbackOnly)
    .route("/_sandbox", controlRoutes(parts))
    .route("/", callsRoutes(parts))
    .route("/", api)
    .notFound(() => unmatched().toResponse())
    .onError((error) => {
      if (error instanceof Refusal) return error.toResponse()
      console.error(error)
      return new Refusal(500, "The sandbox itself failed.").toResponse()
    })

  return { app, store, close: () => store.close() }
}

export type Sandbox = ReturnType<typeof createSandbox>

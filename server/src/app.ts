import type { HostedForm } from "@porchlight/hosted"
import { Hono, type MiddlewareHandler } from "hono"
import { methodNotAllowed } from "hono/method-not-allowed"
import type { Bots } from "./bots/bots.ts"
import type { SigningSecrets } from "./derive.ts"
import { type Admin, adminRoutes } from "./http/admin.ts"
import { healthRoutes } from "./http/health.ts"
import { atHome } from "./http/hosted/at-home.ts"
import { hostedFiles } from "./http/hosted/files.ts"
import { answerElsewhere } from "./http/hosted/forgive.ts"
import { ownHostPaths } from "./http/hosted/own-hosts.ts"
import { qrRoutes } from "./http/hosted/qr/routes.ts"
import { hostedRoutes } from "./http/hosted/routes.ts"
import { type MetricsRoute, metricsRoute } from "./http/metrics.ts"
import { openapiRoute } from "./http/openapi.ts"
import { pageRoutes } from "./http/pages.ts"
import { previewRoutes } from "./http/preview/routes.ts"
import { answerProblems, refuseMethod } from "./http/problem.ts"
import type { Brotli } from "./http/public-in-brotli.ts"
import { type PublicOrigin, requestedOrigin } from "./http/public-origin.ts"
import type { ClientAddress, RateCounters } from "./http/rate-limit.ts"
import { safeHeaders } from "./http/safe-headers.ts"
import { siteRoutes } from "./http/sites.ts"
import { type WidgetFiles, widgetRoutes } from "./http/widget-files.ts"
import type { Intake } from "./intake/intake.ts"
import type { Log } from "./log.ts"
import type { OwnHosts } from "./sites/hosts.ts"
import type { Sites } from "./sites/site.ts"

export type AppParts = {
  sites: Sites
  intake: Intake
  /** Tells people from robots. */
  bots: Bots
  /** Whether bookings can be taken now. */
  isReady: () => Promise<boolean>
  clientAddress: ClientAddress
  /** The origin that a visitor's browser sees; without it, the one that the request names. */
  publicOrigin?: PublicOrigin
  /** Which site a host name belongs to; without it, none has one of its own. */
  ownHosts?: OwnHosts
  rateCounters: RateCounters
  /** Turns bookings away while there is no room for more. Without it, the runtime sees to that. */
  roomGuard?: MiddlewareHandler
  /** Compresses what is made anew for each request. Cloudflare does so by itself. */
  compress?: MiddlewareHandler
  /** Compresses what stays the same, once. */
  brotli?: Brotli
  /** Serves a file of the widget's build, however the runtime keeps it. */
  widgetFiles: WidgetFiles
  /** The widget's form as a server draws it, for `/book/{site}`. */
  hostedForm: () => Promise<HostedForm>
  /** For what a visitor takes away as an address: the way to a receipt. */
  receiptSecrets: SigningSecrets
  /** The OpenAPI document, made at build time. */
  openapi: string
  /** Where the sandbox shows its Calls screen, if one runs. */
  callsScreenUrl?: string
  /** The operator's API. Without it, its addresses are as any other at which there is nothing. */
  admin?: Admin | undefined
  /** Without it, there is no `/metrics`. */
  metrics?: MetricsRoute | undefined
  log: Log
}

/** The whole HTTP face of Porchlight, the same on every runtime. Mounts the routes, nothing else. */
export const createApp = (parts: AppParts): Hono => {
  const { ownHosts = new Map(), publicOrigin = requestedOrigin } = parts
  const app = new Hono({ getPath: ownHostPaths(ownHosts, publicOrigin) })
  app.onError(answerProblems(parts.log))
  app.notFound(answerElsewhere(parts.sites, atHome(ownHosts, publicOrigin)))
  app.use(safeHeaders(publicOrigin))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }))
  app.route("/", healthRoutes(parts.isReady))
  if (parts.metrics) app.route("/", metricsRoute(parts.metrics))
  app.route("/v1/sites", siteRoutes(parts))
  if (parts.admin)
    app.route("/v1/admin", adminRoutes({ ...parts.admin, clientAddress: parts.clientAddress, log: parts.log }))
  app.route("/preview/sites", previewRoutes(parts))
  app.route("/book", qrRoutes(parts))
  app.route("/book", hostedRoutes(parts))
  app.route("/", hostedFiles(parts.widgetFiles))
  app.route("/", widgetRoutes(parts.widgetFiles))
  app.route("/", pageRoutes(parts))
  app.route("/", openapiRoute(parts))
  return app
}

import { Hono } from "hono"
import { secureHeaders } from "hono/secure-headers"
import type { Sites } from "../sites/site.ts"
import { demoPage } from "./pages/demo.ts"
import { startPage } from "./pages/start.ts"
import type { WidgetFiles } from "./widget-files.ts"

export type PageParts = { sites: Sites; widgetFiles: WidgetFiles }

/** The id of the built-in demo site. */
const DEMO_SITE = "demo"

const ownFilesOnly = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    frameSrc: ["'self'"],
    frameAncestors: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  },
  referrerPolicy: "strict-origin-when-cross-origin",
  // A server that speaks plain HTTP must not tell browsers to insist on TLS; whoever adds TLS in front adds this too.
  strictTransportSecurity: false,
  xFrameOptions: "SAMEORIGIN",
})

/** The pages of our own: the demo contractor's, or where there is no demo site a plain start page; and the preview. */
export const pageRoutes = ({ sites, widgetFiles }: PageParts) => {
  const demo = sites.get(DEMO_SITE)
  return new Hono()
    .get("/", ownFilesOnly, (c) => c.html(demo ? demoPage(demo) : startPage()))
    .get("/preview", ownFilesOnly, widgetFiles)
    .get("/preview/*", ownFilesOnly, widgetFiles)
}

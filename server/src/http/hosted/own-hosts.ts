import { getPath } from "hono/utils/url"
import type { OwnHosts } from "../../sites/hosts.ts"
import type { PublicOrigin } from "../public-origin.ts"

/** What of a site's hosted page has an address: the page, which also shows receipts, and its QR code. */
const OF_THE_PAGE = /^\/(?:qr\.svg)?$/

/**
 * Leads what comes to a host name of a site's own to that site's page: `book.acme.example/` is `/book/acme`, and so is
 * whatever stands below it. All else is on that host as on any other: the widget's files, `/v1`, health.
 *
 * @returns for `new Hono({ getPath })`: the routes see the page's usual path, and the request keeps its own address
 */
export const ownHostPaths =
  (hosts: OwnHosts, publicOrigin: PublicOrigin) =>
  (request: Request, options?: { env?: unknown }): string => {
    const path = getPath(request)
    if (!OF_THE_PAGE.test(path)) return path
    const site = hosts.get(new URL(publicOrigin(request, options?.env)).hostname)
    return site === undefined ? path : `/book/${site}${path === "/" ? "" : path}`
  }

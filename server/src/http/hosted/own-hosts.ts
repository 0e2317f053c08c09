import { getPath } from "hono/utils/url"
import type { OwnHosts } from "../../sites/hosts.ts"
import type { PublicOrigin } from "../public-origin.ts"

/**
 * Whose host name a request came to, by the site's id; undefined at one that is nobody's own. A dot at the end of a name makes no other
 * host of it (RFC 3986, 3.2.2).
 */
export const hostOwner =
  (hosts: OwnHosts, publicOrigin: PublicOrigin) =>
  (request: Request, env: unknown): string | undefined =>
    hosts.get(new URL(publicOrigin(request, env)).hostname.replace(/\.$/, ""))

/** What of a site's hosted page has an address: the page, which also shows receipts, and its QR code. */
const OF_THE_PAGE = /^\/(?:qr\.svg)?$/

/**
 * Leads what comes to a host name of a site's own to that site's page: `book.acme.example/` is `/book/acme`, and so is
 * whatever stands below it. All else is on that host as on any other: the widget's files, `/v1`, health.
 *
 * @returns for `new Hono({ getPath })`: the routes see the page's usual path, and the request keeps its own address
 */
export const ownHostPaths = (hosts: OwnHosts, publicOrigin: PublicOrigin) => {
  const ownerOf = hostOwner(hosts, publicOrigin)
  return (request: Request, options?: { env?: unknown }): string => {
    const path = getPath(request)
    if (!OF_THE_PAGE.test(path)) return path
    const site = ownerOf(request, options?.env)
    return site === undefined ? path : `/book/${site}${path === "/" ? "" : path}`
  }
}

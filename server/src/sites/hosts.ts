import type { Sites } from "./site.ts"

/** Labels of letters, digits and hyphens, two at least; the last one is no number, so that no IP address passes. */
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/

/**
 * A host name as browsers send it: small letters, punycode.
 *
 * @returns undefined for whatever is more than a host name (a scheme, a port, a path), and for what no certificate would name:
 *   IP addresses and a single label
 */
export const canonicalHost = (host: string): string | undefined => {
  if (/[\s/?#@\\:%[\]]/.test(host)) return undefined
  const canonical = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : ""
  return HOST.test(canonical) ? canonical : undefined
}

/** A site's host names as browsers send them. */
export const canonicalHosts = (hosts: readonly string[]): string[] => hosts.flatMap((host) => canonicalHost(host) ?? [])

/** Which site each host name of its own leads to, by its id. */
export type OwnHosts = Pick<ReadonlyMap<string, string>, "get">

/** @param sites as they were loaded: each is worked out by this */
export const ownHostsOf = (sites: Pick<Sites, "keys" | "get">): OwnHosts =>
  new Map(Array.from(sites.keys()).flatMap((id) => (sites.get(id)?.hosted.hosts ?? []).map((host) => [host, id])))

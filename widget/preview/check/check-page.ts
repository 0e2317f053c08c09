import type { Finding } from "../../src/check/findings.ts"
import { inspectPage } from "../../src/check/inspect.ts"
import { parsePolicies } from "../../src/check/policy.ts"
import type { Surroundings } from "../../src/check/surroundings.ts"

/** What somebody has pasted of a page. */
export type Pasted = {
  html: string
  /** Response headers, or a policy alone. */
  headers: string
  address: URL | undefined
}

/** What is asked of the server about it. */
export type Asked = {
  release: Surroundings["release"]
  /** Whether pages of the address's origin may send requests; undefined where that is not known. */
  allowed: boolean | undefined
}

/** What is wrong with a page. It is read as a text: nothing of it runs, is fetched or is sent. */
export const checkPage = (
  { html, headers, address }: Pasted,
  site: NonNullable<Surroundings["site"]>,
  server: string,
  { release, allowed }: Asked,
): Finding[] => {
  const findings = inspectPage(new DOMParser().parseFromString(html, "text/html"), {
    server,
    site,
    release,
    address,
    policies: parsePolicies(headers),
    // A piece of a page would have its script put into a head.
    isWhole: /<(?:head|body)\b/i.test(html),
  })
  return address && allowed === false ? [{ kind: "origin_refused", origin: address.origin }, ...findings] : findings
}

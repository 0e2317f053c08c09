import type { PublicSite } from "@porchlight/shared/site"
import { type Policy, parsePolicies } from "../policy.ts"

/** What the server runs today, as `/v1/widget.json` says. */
export type RunningRelease = { version: string; file: string; integrity: string; ahead: { form: { file: string } } }

/** What became of asking for a site from this page. `silent`: refused or not reached, which a browser does not tell apart. */
export type SiteProbe =
  | { kind: "site"; site: PublicSite }
  | { kind: "unknown" }
  | { kind: "refused" }
  | { kind: "silent" }

export type Probes = {
  release: RunningRelease | undefined
  sites: ReadonlyMap<string, SiteProbe>
  /** The page's policies that blocked one of these requests. */
  policies: readonly Policy[]
}

/**
 * Asks the server what the widget asks, from the page itself, and listens for what the page's policy forbids.
 *
 * @param base directory of the widget's files, with a slash at its end
 */
export const probe = async (base: string, siteIds: readonly string[]): Promise<Probes> => {
  const blocking = new Set<string>()
  const listen = ({ blockedURI, originalPolicy, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && base.startsWith(originOf(blockedURI))) blocking.add(originalPolicy)
  }
  document.addEventListener("securitypolicyviolation", listen)
  try {
    const [release, ...sites] = await Promise.all([
      askForRelease(base),
      ...siteIds.map(async (id) => [id, await askForSite(base, id)] as const),
    ])
    // A violation is reported in a task of its own, which may come after the request has failed.
    await new Promise((resolve) => setTimeout(resolve))
    return { release, sites: new Map(sites), policies: [...blocking].flatMap(parsePolicies) }
  } finally {
    document.removeEventListener("securitypolicyviolation", listen)
  }
}

/** Past the browser's cache: the question is how things are now. */
const ask = (address: string) => fetch(address, { cache: "no-store", signal: AbortSignal.timeout(10_000) })

const askForRelease = async (base: string): Promise<RunningRelease | undefined> => {
  try {
    const said: unknown = await (await ask(`${base}widget.json`)).json()
    return isRelease(said) ? said : undefined
  } catch {
    return undefined
  }
}

const askForSite = async (base: string, id: string): Promise<SiteProbe> => {
  try {
    const answer = await ask(`${base}sites/${encodeURIComponent(id)}`)
    if (answer.ok) return { kind: "site", site: await answer.json() }
    return { kind: answer.status === 404 ? "unknown" : "refused" }
  } catch {
    return { kind: "silent" }
  }
}

const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : address)

const isRelease = (said: unknown): said is RunningRelease =>
  ["version", "file", "integrity"].every((name) => typeof Object(said)[name] === "string") &&
  typeof Object(said).ahead?.form?.file === "string"

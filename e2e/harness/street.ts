import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { servePages } from "./pages.ts"
import { openSandbox } from "./sandbox.ts"
import { configOf, type SiteConfig } from "./site.ts"
import { openServer, type Target } from "./targets/open.ts"

export type StreetOptions = {
  /** What the server runs on; Node where nothing is said. */
  target?: Target
  /** What is different in the site's configuration. */
  site?: Partial<SiteConfig>
  /** What is different in the server's environment. */
  env?: Readonly<Record<string, string>>
}

/**
 * Everything that one journey needs, from the contractor's website to the office: each part a process or an origin of
 * its own, over an empty ledger.
 */
export const openStreet = async ({ target = "node", site, env }: StreetOptions = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "porchlight-e2e-"))
  let serverUrl = ""
  const website = await servePages(() => serverUrl)
  const stranger = await servePages(() => serverUrl)
  const sandbox = await openSandbox(folder)
  const server = await openServer(target, { folder, config: configOf(sandbox.url, [website.origin], site), env })
  serverUrl = server.url

  return {
    /** The contractor's website: its origin is on the site's list. */
    website,
    /** Somebody else's website, which has copied the tag. */
    stranger,
    server,
    sandbox,
    close: async () => {
      await Promise.all([server.close(), sandbox.close(), website.close(), stranger.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Street = Awaited<ReturnType<typeof openStreet>>

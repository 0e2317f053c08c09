import { existsSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright"
import { run, tool } from "../run/command.ts"
import { type Candidate, findBrowser, type Source } from "./find.ts"
import { packed } from "./packed.ts"
import { installed } from "./places.ts"
import { prove } from "./prove.ts"

const SHELL = "chromium-headless-shell"

const at = (executablePath: string): Candidate => ({ executablePath })

const playwrights: Source = {
  name: "playwright",
  candidates: () => [chromium.executablePath()].filter(existsSync).map(at),
}
const systems: Source = { name: "system", candidates: () => installed().map(at) }
const download: Source = {
  name: "download",
  candidates: async () => {
    const code = await run(tool("playwright", "cli.js", join(import.meta.dirname, "..")), ["install", SHELL])
    // Without a path Playwright starts the shell that it has just fetched.
    return code === 0 ? [{}] : []
  },
}
const packedShell: Source = { name: "packed", candidates: packed }

/** Where to look, in order: the first browser that works is taken. `PORCHLIGHT_BROWSER` can name one of these sources. */
const ORDERS = {
  /**
   * A shell has no window, and no toolbar that is drawn by pages of its own: with it the journeys take two thirds of the time. The
   * packed one is the same on every machine.
   */
  quick: [playwrights, packedShell, systems, download],
  /** As people have it. */
  whole: [playwrights, systems, packedShell, download],
} satisfies Record<string, readonly Source[]>

/** Remembers what it found in the environment, for processes that are started from here. */
const search = async (order: keyof typeof ORDERS): Promise<Candidate> => {
  const memory = `PORCHLIGHT_BROWSER_FOUND_${order.toUpperCase()}`
  const known = process.env[memory]
  if (known) return JSON.parse(known)
  const wish = process.env.PORCHLIGHT_BROWSER
  const found = await findBrowser({ sources: ORDERS[order], prove, say: console.log, wish })
  process.env[memory] = JSON.stringify(found)
  return found
}

/**
 * A Chromium that works on this machine, and opens pages quickly. `PORCHLIGHT_BROWSER` (a path, or the name of a source) wishes for one.
 *
 * @returns what Playwright's `launch` needs
 * @throws {NoBrowser} where there is none
 */
export const browserToLaunch = () => search("quick")

/**
 * The same, but preferably a whole browser and not a shell: a shell keeps no pages for going back, and no visitor uses one.
 */
export const wholeBrowserToLaunch = () => search("whole")

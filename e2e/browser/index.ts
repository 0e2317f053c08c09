import { existsSync } from "node:fs"
import { join } from "node:path"
import { chromium } from "playwright"
import { run, tool } from "../run/command.ts"
import { type Candidate, findBrowser, type Source } from "./find.ts"
import { packed } from "./packed.ts"
import { installed } from "./places.ts"
import { prove } from "./prove.ts"

const SHELL = "chromium-headless-shell"

/** Where to look, the cheapest first. Each name can be given as `PORCHLIGHT_BROWSER`, too. */
export const sources: readonly Source[] = [
  { name: "playwright", candidates: () => [chromium.executablePath()].filter(existsSync).map(at) },
  { name: "system", candidates: () => installed().map(at) },
  { name: "packed", candidates: packed },
  {
    name: "download",
    candidates: async () => {
      const code = await run(tool("playwright", "cli.js", join(import.meta.dirname, "..")), ["install", SHELL])
      // Without a path Playwright starts the shell that it has just fetched.
      return code === 0 ? [{}] : []
    },
  },
]

const at = (executablePath: string): Candidate => ({ executablePath })

/**
 * A Chromium that works on this machine, searched for once and remembered for the processes that are started from here.
 * `PORCHLIGHT_BROWSER` (a path, or the name of a source) wishes for one.
 *
 * @returns what Playwright's `launch` needs
 * @throws {NoBrowser} where there is none
 */
export const browserToLaunch = async (): Promise<Candidate> => {
  const known = process.env.PORCHLIGHT_BROWSER_FOUND
  if (known) return JSON.parse(known)
  const found = await findBrowser({ sources, prove, say: console.log, wish: process.env.PORCHLIGHT_BROWSER })
  process.env.PORCHLIGHT_BROWSER_FOUND = JSON.stringify(found)
  return found
}

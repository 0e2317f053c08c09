import { join } from "node:path"
import type { LaunchOptions } from "playwright"

/**
 * How Playwright starts the Firefox that a system has, rather than a build of its own.
 *
 * @param firefox path of its program
 */
export const launchFirefox = (firefox: string): LaunchOptions => ({
  executablePath: join(import.meta.dirname, "firefox.sh"),
  env: { ...process.env, PORCHLIGHT_NODE: process.execPath, PORCHLIGHT_FIREFOX: firefox },
})

import { join } from "node:path"
import type { LaunchOptions } from "playwright"

/**
 * How Playwright starts the Firefox that a system has, rather than a build of its own.
 *
 * @param firefox path of its program
 */
export const launchFirefox = (firefox: string): LaunchOptions => ({
  executablePath: join(import.meta.dirname, "firefox.sh"),
  // As on a phone, and in Chromium here: a bar that takes room would make the form narrower on long pages than on short ones.
  firefoxUserPrefs: { "ui.useOverlayScrollbars": 1 },
  env: { ...process.env, PORCHLIGHT_NODE: process.execPath, PORCHLIGHT_FIREFOX: firefox },
})

import { join } from "node:path"
import type { LaunchOptions } from "playwright"

/**
 * How Playwright starts the Firefox that a system has, rather than a build of its own.
 *
 * @param firefox path of its program
 * @param wishes further preferences, such as those that stand for a system's own
 */
export const launchFirefox = (firefox: string, wishes: LaunchOptions["firefoxUserPrefs"] = {}): LaunchOptions => ({
  executablePath: join(import.meta.dirname, "firefox.sh"),
  firefoxUserPrefs: {
    // As on a phone, and in Chromium here: a bar that takes room would make the form narrower on long pages than on short ones.
    "ui.useOverlayScrollbars": 1,
    // As from a mouse: a turn of the wheel that comes to the page alone knows no `overscroll-behavior`, and scrolls what is behind a dialog.
    "remote.events.async.wheel.enabled": true,
    ...wishes,
  },
  env: {
    ...process.env,
    PORCHLIGHT_NODE: process.execPath,
    PORCHLIGHT_FIREFOX: firefox,
    // Such a turn has to meet the window itself, which would be lower than the page that Playwright asks for.
    MOZ_HEADLESS_WIDTH: "1400",
    MOZ_HEADLESS_HEIGHT: "1100",
  },
})

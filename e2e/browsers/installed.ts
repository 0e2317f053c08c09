import { existsSync, globSync } from "node:fs"
import { delimiter, join } from "node:path"

/** What it takes to drive WebKit: a driver, a browser that can be driven, and a screen that nobody sees. */
type WebKitParts = { driver: string; browser: string; screen: string }

/** The first of these programs on the PATH. */
const onPath = (...names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path))

/** Debian calls it `firefox-esr`. */
export const firefox = (): string | undefined => onPath("firefox-esr", "firefox")

/** Debian has the driver in `webkit2gtk-driver` and the browser beside WebKit's own library. */
export const webkit = (): WebKitParts | undefined => {
  const driver = onPath("WebKitWebDriver")
  const [browser] = globSync("/usr/{lib,libexec}/{,*/}webkit{2gtk,gtk}-*/MiniBrowser")
  const screen = onPath("Xvfb")
  return driver && browser && screen ? { driver, browser, screen } : undefined
}

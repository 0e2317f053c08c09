/** `pnpm browsers`: the journeys in Firefox and in WebKit, as far as this system has them. */
import { join } from "node:path"
import { ROOT, run, tool } from "../run/command.ts"
import { firefox, webkit } from "./installed.ts"

const E2E = join(ROOT, "e2e")

const BROWSERS = [
  { name: "Firefox", there: firefox(), packages: "firefox-esr" },
  { name: "WebKit", there: webkit(), packages: "webkit2gtk-driver and xvfb" },
]

for (const { name, there, packages } of BROWSERS) {
  if (!there) console.log(`${name} is left out: it is not installed. On Debian, install ${packages}.`)
}

if (BROWSERS.some(({ there }) => there)) {
  const args = ["test", `--config=${import.meta.dirname}`, "--reporter=list", ...process.argv.slice(2)]
  process.exitCode = await run(tool("playwright", "cli.js", E2E), args)
} else {
  console.error("Nothing was tried.")
  process.exitCode = 1
}

/** Is started by Playwright in Firefox's place, with Firefox's arguments: starts it, and puts the bridge before it. */
import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { bridge } from "./gap.ts"

const LISTENS = /^(WebDriver BiDi listening on )(ws:\S+)$/

const firefox = spawn(process.env.PORCHLIGHT_FIREFOX ?? "firefox", process.argv.slice(2), {
  stdio: ["inherit", "inherit", "pipe"],
})
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => firefox.kill(signal))
firefox.on("exit", (code) => process.exit(code ?? 1))

createInterface(firefox.stderr).on("line", async (line) => {
  const [, said, address] = LISTENS.exec(line) ?? []
  console.error(said && address ? said + (await bridge(address)) : line)
})

import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { makeDataFolder } from "../src/node/data-folder.ts"
import { mustBeFree, urlOf } from "../src/node/listen.ts"
import { readSettings, SettingsError } from "../src/node/settings.ts"
import { explainStart } from "../src/node.ts"
import { startSandboxBeside } from "./sandbox-process.ts"
import { welcome } from "./welcome.ts"

const HOST = "127.0.0.1"

const NO_ROOM = "PORT must be from 1 to 65533 for pnpm dev: what it starts listens on the two ports above."

/**
 * `pnpm dev`: the form with hot reload on the address that `pnpm start` serves, in front of a server that starts anew when
 * its sources change. Always on loopback.
 */
const dev = async () => {
  const { port, dataFolder, configFile, adminToken } = readSettings(process.env)
  const url = urlOf({ host: HOST, port })
  const serverPort = port + 2
  // The page has to know where the server is before that has started.
  if (port === 0 || serverPort > 65_535) throw new SettingsError(NO_ROOM)
  makeDataFolder(dataFolder)
  for (const each of [port, serverPort]) await mustBeFree({ host: HOST, port: each })
  const sandbox = await startSandboxBeside({ host: HOST, port, configFile }, dataFolder, process.env)
  const server = { HOST, PORT: String(serverPort), PORCHLIGHT_DEV_SANDBOX: sandbox?.account.apiUrl ?? "" }
  runBeside("dev-server.ts", server, "--watch", "--watch-preserve-output")
  runBeside("../../widget/dev.ts", { PORT: String(port), PORCHLIGHT_URL: urlOf({ host: HOST, port: serverPort }) })
  console.log(welcome(url, { configFile, adminToken }, sandbox?.callsScreenUrl))
}

const runBeside = (script: string, env: Record<string, string>, ...flags: string[]) => {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [...flags, file], { stdio: "inherit", env: { ...process.env, ...env } })
  process.on("exit", () => child.kill())
  // One alone is of no use. The server's ends only with its watcher, and not for a fault that the next change may mend.
  child.once("exit", () => process.exit(1))
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => process.exit())

try {
  await dev()
} catch (error) {
  console.error(explainStart(error))
  process.exit(1)
}

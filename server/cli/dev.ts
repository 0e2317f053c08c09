import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { readSettings } from "../src/node/settings.ts"
import { startSandboxProcess } from "./sandbox-process.ts"
import { wantsSandbox } from "./wants-sandbox.ts"
import { welcome } from "./welcome.ts"

/**
 * `pnpm dev`: the form with hot reload on the address that `pnpm start` serves, in front of a server that starts anew when
 * its sources change.
 */
const { host, port, dataFolder, configFile } = readSettings(process.env)
const serverPort = port + 2
const apiUrl = `http://127.0.0.1:${serverPort}`
const sandbox = wantsSandbox(configFile)
  ? await startSandboxProcess(dataFolder, port + 1, `http://${host}:${port}/`)
  : undefined

const server = spawn(
  process.execPath,
  ["--watch", "--watch-preserve-output", fileURLToPath(new URL("dev-server.ts", import.meta.url))],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(serverPort),
      ...(sandbox && { PORCHLIGHT_DEV_SANDBOX: sandbox.account.apiUrl }),
    },
  },
)
process.on("exit", () => server.kill())

const { startWidgetDev } = await import("../../widget/dev.ts")
await startWidgetDev({ port, host, apiUrl })
console.log(
  welcome(`http://${host}:${port}`, { demo: configFile === undefined, callsScreenUrl: sandbox?.callsScreenUrl }),
)

import { fork } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { SANDBOX_ACCOUNT } from "../sandbox/account.ts"
import { urlOf } from "../src/node/listen.ts"
import type { Settings } from "../src/node/settings.ts"
import type { Env } from "../src/sites/secrets.ts"
import { sandboxPort } from "./sandbox-port.ts"
import { wantsSandbox } from "./wants-sandbox.ts"

type Server = Pick<Settings, "host" | "port" | "configFile">

/**
 * Starts the sandbox beside a server, where any of its sites goes to it.
 *
 * @param dataFolder where its Calls screen is kept from one start to the next
 * @throws {SettingsError} where the environment names no port for it
 */
export const startSandboxBeside = async ({ host, port, configFile }: Server, dataFolder: string, env: Env) => {
  const beside = sandboxPort(env, port)
  if (!wantsSandbox(configFile, env)) return undefined
  // Of a server that takes any free port, the address is not known yet.
  return startSandboxProcess(dataFolder, beside, port === 0 ? undefined : `${urlOf({ host, port })}/`)
}

/**
 * Starts the sandbox as a process of its own, which goes when this one goes, however it goes.
 *
 * @param port taken if it is free, else any other
 * @param demoUrl the page that an empty Calls screen sends people to, if its address is known by now
 */
const startSandboxProcess = async (dataFolder: string, port: number, demoUrl?: string) => {
  const child = fork(fileURLToPath(new URL("../sandbox/main.ts", import.meta.url)), {
    env: {
      ...process.env,
      SANDBOX_PORT: String(port),
      SANDBOX_PORT_FALLBACK: "1",
      SANDBOX_DATA: join(dataFolder, "sandbox.sqlite"),
      ...(demoUrl && { SANDBOX_DEMO_URL: demoUrl }),
    },
    // Its one line of output is told to us as a message too.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (message: { url: string }) => resolve(message.url))
    child.once("exit", () => reject(new Error("The sandbox did not start.")))
  })
  return sandboxAt(url)
}

/** What Porchlight must know of a sandbox that listens there. */
export const sandboxAt = (url: string) => ({
  account: { ...SANDBOX_ACCOUNT, apiUrl: url, authUrl: url },
  callsScreenUrl: `${url}/`,
})

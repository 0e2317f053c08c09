import { fork } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { SANDBOX_ACCOUNT } from "../sandbox/account.ts"

/**
 * Starts the sandbox as a process of its own, which goes when this one goes, however it goes.
 *
 * @param dataFolder where its Calls screen is kept from one start to the next
 * @param port taken if it is free, else any other
 * @param demoUrl the page that an empty Calls screen sends people to, if its address is known by now
 */
export const startSandboxProcess = async (dataFolder: string, port: number, demoUrl?: string) => {
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

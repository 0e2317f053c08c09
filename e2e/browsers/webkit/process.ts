import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { ownPort } from "../../harness/own-port.ts"

/** A program that runs until it is ended. */
export type Running = { end(): Promise<void> }

const ending = (child: ReturnType<typeof spawn>): Running => ({
  end: async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill()
    await ended
  },
})

/**
 * A screen that nobody sees, for a browser that cannot do without one.
 *
 * @returns its name for `DISPLAY`
 */
export const startScreen = async (program: string): Promise<Running & { display: string }> => {
  // Without the last it begins anew whenever the last window is closed, and turns away the one that is opened meanwhile.
  const args = ["-displayfd", "1", "-screen", "0", "1400x1600x24", "-nolisten", "tcp", "-noreset"]
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] })
  const display = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", (line) => resolve(`:${line.trim()}`))
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}.`)))
  })
  return { ...ending(child), display: await display }
}

/** WebKit's driver, on a port of its own. */
export const startDriver = async (program: string, display: string): Promise<Running & { url: string }> => {
  const port = await ownPort()
  const env = {
    ...process.env,
    DISPLAY: display,
    // Its own sandbox needs name spaces that a container does not give, and all pages here are ours.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  }
  const child = spawn(program, ["-p", String(port)], { env, stdio: "ignore" })
  const url = `http://127.0.0.1:${port}`
  // A session that is asked for too early is refused; the driver tells nowhere when it is ready.
  while (child.exitCode === null && !(await fetch(`${url}/status`).catch(() => undefined))) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { ...ending(child), url }
}

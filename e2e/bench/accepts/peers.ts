import { startService } from "../../harness/service.ts"
import { answerFaults, generate, loadOf } from "../../load/generate.ts"
import type { Contestant } from "../load/contestant.ts"
import { script } from "../processes/script.ts"

type Peer = { name: string; file: string; env?: Readonly<Record<string, string>>; status: number }

const peer =
  ({ name, file, env = {}, status }: Peer) =>
  (connections: number): Contestant => ({
    name,
    atOnce: connections,
    load: loadOf(connections),
    run: async () => {
      const server = await startService(script(file), { event: "listening", env })
      try {
        const generated = await generate(server.url, { connections })
        const { perSecond, latency, busy } = generated
        return { perSecond, latency, generatorBusy: busy, faults: answerFaults(generated, status) }
      } finally {
        await server.end("SIGKILL")
      }
    },
  })

/** Reads JSON and answers 202: the most that a Hono server on Node can do on this machine. */
export const echo = peer({ name: "Hono echo", file: "echo.ts", status: 202 })

export const PROXY = "Pass-through proxy"

/** Forwards to ServiceTitan and waits for what that says. */
export const proxy = (upstream: string) =>
  peer({ name: PROXY, file: "proxy.ts", env: { UPSTREAM: upstream }, status: 200 })

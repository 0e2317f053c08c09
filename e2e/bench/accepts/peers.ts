import { join } from "node:path"
import { startService } from "../../harness/service.ts"
import type { Contestant } from "./contestant.ts"
import { answerFaults, generate, loadOf } from "./generate.ts"

const PROCESSES = join(import.meta.dirname, "../processes")

type Peer = { name: string; script: string; env?: Readonly<Record<string, string>>; status: number }

const peer =
  ({ name, script, env = {}, status }: Peer) =>
  (connections: number): Contestant => ({
    name,
    atOnce: connections,
    load: loadOf(connections),
    run: async () => {
      const server = await startService(join(PROCESSES, script), { event: "listening", env })
      try {
        const generated = await generate(server.url, connections)
        const { perSecond, latency, busy } = generated
        return { perSecond, latency, generatorBusy: busy, faults: answerFaults(generated, status) }
      } finally {
        await server.end("SIGKILL")
      }
    },
  })

/** Reads JSON and answers 202: the most that a Hono server on Node can do on this machine. */
export const ECHO = "Hono echo"
export const echo = peer({ name: ECHO, script: "echo.ts", status: 202 })

/** Waits for ServiceTitan before it answers with what that said. */
export const passThrough = (upstream: string) =>
  peer({ name: "Pass-through proxy", script: "pass-through.ts", env: { UPSTREAM: upstream }, status: 200 })

/** ServiceTitan's stand-in, for deliveries and for the pass-through proxy. */
export const startStandIn = () => startService(join(PROCESSES, "stand-in.ts"), { event: "listening", env: {} })

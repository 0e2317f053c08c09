import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type Service, startProgram } from "../harness/service.ts"
import { generate, ORIGIN } from "../load/generate.ts"
import { siteName } from "../load/site-name.ts"
import type { Flooded, FloodOptions } from "./processes/flood.ts"
import type { Manner, SilentOptions } from "./processes/silent.ts"

/** What an overload came to. */
export type Done = {
  /** In a few words, with the numbers that were reached. */
  said: string
  /** The bookings of the overload itself that were acknowledged. */
  references: readonly string[]
}

/** A way to overload a server while people book. */
export type Kind = {
  name: string
  /** Begins, and resolves once it is in full swing. */
  begin(url: string, seconds: number): Promise<{ end(): Promise<Done> }>
}

const PROCESSES = join(import.meta.dirname, "processes")
const SITE = siteName(0)

const nothing: Kind = {
  name: "nothing else",
  begin: async () => ({ end: async () => ({ said: "", references: [] }) }),
}

const silent = (name: string, connections: number, manner: Manner): Kind => ({
  name,
  begin: async (url) => {
    const options: SilentOptions = { url, site: SITE, origin: ORIGIN, connections, manner }
    const holder: Service = await startProgram(
      {
        program: process.execPath,
        args: [join(PROCESSES, "silent.ts"), JSON.stringify(options)],
        env: {},
      },
      // It is in full swing once each connection was opened.
      ({ opened, url }) => (Number(opened) >= connections && typeof url === "string" ? url : undefined),
    )
    return {
      end: async () => {
        const { open, opened } = holder.log.at(-1) ?? {}
        await holder.end("SIGKILL")
        return { said: `${figure(open)} held, ${figure(opened)} opened in all`, references: [] }
      },
    }
  },
})

const flood = (times: number, connections: number): Kind => ({
  name: `${times} × its load`,
  begin: async (url, seconds) => {
    const { perSecond, references } = await generate(url, { connections: 32 })
    const options: FloodOptions = {
      url,
      site: SITE,
      origin: ORIGIN,
      perSecond: Math.round(perSecond * times),
      seconds,
      connections,
    }
    const child = spawn(process.execPath, [join(PROCESSES, "flood.ts"), JSON.stringify(options)], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    const chunks: Buffer[] = []
    child.stdout.on("data", (chunk) => chunks.push(chunk))
    const ended = once(child, "exit")
    await sleep(1000)
    return {
      end: async () => {
        await ended
        const flooded: Flooded = JSON.parse(Buffer.concat(chunks).toString())
        const statuses = Object.entries(flooded.statuses).map(([status, count]) => `${status}: ${figure(count)}`)
        return {
          said: `takes ${figure(Math.round(perSecond))}/s; ${figure(Math.round(flooded.offered / seconds))}/s offered, ${figure(Math.round(flooded.sent / seconds))}/s sent; ${statuses.join(", ")}`,
          references: [...references, ...flooded.references],
        }
      },
    }
  },
})

const figure = (value: unknown) => Number(value).toLocaleString("en")

/** All ways to overload a server, which are tried one after the other. */
export const KINDS: readonly Kind[] = [
  nothing,
  silent("1,000 that send their headers slowly", 1000, "headers"),
  silent("1,000 that send their body slowly", 1000, "bodies"),
  silent("5,000 that say nothing", 5000, "idle"),
  flood(10, 1000),
]

import { join } from "node:path"
import { runForJson } from "./process.ts"
import type { Generated, GeneratorOptions } from "./processes/generator.ts"

/** The contractor's website that all bookings of the generator come from. */
export const ORIGIN = "https://www.acme.example"

/** How long each run is warmed up and measured, in seconds. */
export const RUN_TIMES = { warmUpSeconds: 2, seconds: 2.5 } as const

export type Load = Partial<Omit<GeneratorOptions, "url" | "origin">> & Pick<GeneratorOptions, "connections">

/** Sends bookings to a server over so many connections, from a process of its own. */
export const generate = (url: string, load: Load): Promise<Generated> => {
  const options: GeneratorOptions = { url, origin: ORIGIN, sites: 1, ...RUN_TIMES, ...load }
  return runForJson(join(import.meta.dirname, "processes/generator.ts"), options)
}

/** What is wrong with the answers, where not all of them have the expected status. */
export const answerFaults = ({ statuses, failures }: Generated, expected: number): string[] => {
  const others = Object.keys(statuses).filter((status) => status !== String(expected))
  return [
    ...others.map((status) => `some answers were ${status} and not ${expected}`),
    ...(failures > 0 ? ["some requests had no answer"] : []),
    ...(statuses[expected] ? [] : [`no answer was ${expected}`]),
  ]
}

export const loadOf = (connections: number) => (connections === 1 ? "1 connection" : `${connections} connections`)

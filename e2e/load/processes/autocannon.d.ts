/** What is used here of autocannon, which brings no types. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events"

  export type Request = { method: string; path: string; headers: Record<string, string>; body: string }

  /** What it knows itself of a request; without it, it sends no valid `Host`. */
  export type Defaults = { hostname: string; port: number }

  export type Options = {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    /** So many answers, whatever the duration. */
    amount?: number
    /** How often it looks whether the time is up, in ms. */
    sampleInt: number
    requests: {
      /** Called before each sending. */
      setupRequest(defaults: Defaults): Request & Defaults
      onResponse(status: number, body: string): void
    }[]
  }

  export type Result = { errors: number; timeouts: number }

  type Events = {
    start: []
    /** The duration is in ms, with fractions. */
    response: [client: object, status: number, bytes: number, duration: number]
  }

  const autocannon: (options: Options, done: (error: Error | null, result: Result) => void) => EventEmitter<Events>
  export default autocannon
}

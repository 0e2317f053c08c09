import type { HttpBindings } from "@hono/node-server"
import type { SandboxAccount } from "./account.ts"
import type { FaultPlan } from "./faults/plan.ts"
import type { RequestLog } from "./request-log.ts"
import type { Store } from "./store/store.ts"
import type { Tokens } from "./tokens.ts"

/** What the sandbox's rooms share. `now` gives milliseconds since the epoch. */
export type Parts = {
  accounts: readonly SandboxAccount[]
  store: Store
  tokens: Tokens
  faults: FaultPlan
  requests: RequestLog
  now: () => number
  sleep: (ms: number) => Promise<unknown>
  /** The zone in which the Calls screen tells times: the office's, which no API of ServiceTitan tells. */
  timeZone: string
  /** Where a newcomer makes a first booking, if there is such a page. */
  demoUrl: string | undefined
}

export type SandboxEnv = {
  /** Missing where a test calls the app without a socket. */
  Bindings: Partial<HttpBindings>
  Variables: {
    /** The account that the token and the path belong to, once the gateway let the request through. */
    account: SandboxAccount
    /** How long a new booking or contact stays out of lists, while a fault says so. */
    lagMs: number | undefined
    /** Set where the socket was cut or written to by hand, so that there is no status to log. */
    unanswered: true | undefined
  }
}

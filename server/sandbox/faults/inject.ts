import type { Context, MiddlewareHandler } from "hono"
import type { Parts, SandboxEnv } from "../env.ts"
import { faultyAnswer } from "./answer.ts"
import type { FaultRule } from "./rules.ts"

/** Stands before everything else and does to a request what the fault plan says. */
export const injectFaults =
  ({ faults, tokens, sleep }: Parts): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const fault = faults.pick(c.req.method, c.req.path)
    if (!fault) return next()
    if (fault.action === "expireTokens") tokens.expireAll()
    if (fault.action === "lag") c.set("lagMs", fault.ms)
    // A client that gives up takes its body along: it is read before anything waits, so that a commit can come late.
    await c.req.arrayBuffer()
    if (fault.action === "delay" && !fault.committed) await sleep(fault.ms)
    if (isCarriedOut(fault)) await next()
    if (fault.action === "delay" && fault.committed) await sleep(fault.ms)
    const answer = await faultyAnswer(fault, c)
    if (answer) replaceAnswer(c, answer)
  }

const isCarriedOut = (fault: FaultRule): boolean => {
  switch (fault.action) {
    case "delay":
    case "expireTokens":
    case "lag":
    case "withoutId":
      return true
    default:
      return fault.committed
  }
}

/** Hono keeps the headers of the answer that is there, unless it is taken away first. */
const replaceAnswer = (c: Context<SandboxEnv>, answer: Response) => {
  if (c.finalized) c.res = undefined
  c.res = answer
}

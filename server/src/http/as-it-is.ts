import type { MiddlewareHandler } from "hono"

/** Hands a request on as it is: what stands in the place of a guard that a runtime has no need of. */
export const asItIs: MiddlewareHandler = (_, next) => next()

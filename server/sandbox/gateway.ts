import type { MiddlewareHandler } from "hono"
import type { Parts, SandboxEnv } from "./env.ts"
import { gatewayThrottle, Refusal } from "./errors.ts"
import type { Throttle } from "./throttle.ts"

const unauthorized = (title: string) => new Refusal(401, title)

/**
 * What stands before every route of a tenant: app key, bearer, the tenant that the client belongs to, its provider where
 * the path names one, and the rate of calls.
 *
 * @throws {Refusal} 401 for the app key or the token, 403 for another's tenant, 404 for a provider that it has not,
 * 415 for a body that is not sent as JSON
 */
export const gateway =
  ({ accounts, tokens }: Parts, throttle: Throttle): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const appKey = c.req.header("ST-App-Key")
    if (!appKey) throw unauthorized("Application key not present, check ST-App-Key header value.")
    if (!accounts.some((account) => account.appKey === appKey)) {
      throw unauthorized("Application key is not valid, check ST-App-Key header value.")
    }

    const bearer = /^Bearer (\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1]
    const clientId = bearer && tokens.clientOf(bearer)
    if (!clientId) throw unauthorized("Access token is missing, expired or not valid.")

    const account = accounts.find((candidate) => candidate.clientId === clientId && candidate.appKey === appKey)
    if (!account || String(account.tenant) !== c.req.param("tenant")) {
      throw new Refusal(403, "The application has no access to this operation for the tenant.")
    }

    const wait = throttle(`${appKey} ${account.tenant}`)
    if (wait > 0) return gatewayThrottle(wait)

    const provider = c.req.param("provider")
    if (provider !== undefined && provider !== String(account.bookingProvider)) {
      throw new Refusal(404, "Booking provider was not found.")
    }
    c.set("account", account)
    await next()
  }

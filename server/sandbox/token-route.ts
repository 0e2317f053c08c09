import { Hono } from "hono"
import type { Parts, SandboxEnv } from "./env.ts"
import { gatewayThrottle } from "./errors.ts"
import { OPERATIONS } from "./operations.ts"
import type { Throttle } from "./throttle.ts"
import { TOKEN_SECONDS } from "./tokens.ts"

const SCOPE = "tn.crm.bookings:r tn.crm.bookings:w"

const oauthError = (error: "invalid_request" | "invalid_client" | "unsupported_grant_type") =>
  Response.json({ error }, { status: 400, headers: { "Cache-Control": "no-store" } })

/**
 * `POST /connect/token`: the client-credentials grant of OAuth 2.0, form-urlencoded, with faults in OAuth's own shape.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export const tokenRoute = ({ accounts, tokens }: Parts, throttle: Throttle) => {
  const app = new Hono<SandboxEnv>()
  app.on(OPERATIONS.token.method, OPERATIONS.token.path, async (c) => {
    const [mediaType] = (c.req.header("Content-Type") ?? "").split(";")
    if (mediaType?.trim().toLowerCase() !== "application/x-www-form-urlencoded") return oauthError("invalid_request")
    const form = new URLSearchParams(await c.req.text())
    const clientId = form.get("client_id") ?? ""

    const wait = throttle(clientId)
    if (wait > 0) return gatewayThrottle(wait)

    const grant = form.get("grant_type")
    if (!grant) return oauthError("invalid_request")
    if (grant !== "client_credentials") return oauthError("unsupported_grant_type")
    const secret = form.get("client_secret")
    const known = accounts.some((account) => account.clientId === clientId && account.clientSecret === secret)
    if (!known) return oauthError("invalid_client")

    c.header("Cache-Control", "no-store")
    return c.json({
      access_token: tokens.issue(clientId),
      expires_in: TOKEN_SECONDS,
      token_type: "Bearer",
      scope: SCOPE,
    })
  })
  return app
}

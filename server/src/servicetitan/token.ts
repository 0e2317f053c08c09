import * as oauth from "oauth4webapi"
import type { Account } from "../sites/site.ts"
import type { Refusal } from "./outcome.ts"
import { retryAt } from "./retry-after.ts"
import { type Fetch, readText } from "./transport.ts"

export type TokenResult = { ok: true; token: string } | { ok: false; refusal: Refusal }

export type TokenSource = {
  /** A token that is good now. However many callers wait, one request is under way. */
  get(): Promise<TokenResult>
  /** A token other than `rejected`, which the API answered with 401. */
  replace(rejected: string): Promise<TokenResult>
}

type Cached = { token: string; renewAt: number; expiresAt: number }

/** The share of a token's life after which the next caller renews it. */
const RENEW_AFTER = 0.8

/** How long a renewal that failed is let rest, while the old token lives. */
const RENEWAL_PAUSE_MS = 10_000

/** ServiceTitan's own figure, for a token server that does not say. */
const DEFAULT_LIFE_S = 900

/**
 * OAuth 2.0 client credentials (RFC 6749, section 4.4) for one account, with the token cached: ServiceTitan throttles
 * token requests. Whatever goes wrong here happens before the call that needs the token was sent.
 */
export const createTokenSource = (account: Account, fetch: Fetch, now: () => number, limitMs: number): TokenSource => {
  let cached: Cached | undefined
  let underWay: Promise<TokenResult> | undefined
  let throttledUntil = 0

  const renew = async (): Promise<TokenResult> => {
    const result = await requestToken(account, fetch, now, limitMs)
    if (result.ok) {
      cached = result.cached
      return { ok: true, token: cached.token }
    }
    const { retryAt } = result.refusal
    if (retryAt !== undefined) throttledUntil = retryAt
    // A token server that is down for a while does not matter while the old token lives, nor is it asked at every call.
    if (cached) cached = { ...cached, renewAt: Math.max(now() + RENEWAL_PAUSE_MS, throttledUntil) }
    return result
  }

  const renewOnce = async (): Promise<TokenResult> => {
    const throttled: Refusal = { reason: "rate_limited", status: 429, retryAt: throttledUntil }
    if (throttledUntil > now()) return { ok: false, refusal: throttled }
    underWay ??= renew().finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    get: async () => {
      if (!cached || cached.expiresAt <= now()) return renewOnce()
      const { token, renewAt } = cached
      // Nobody waits for this: the old token is good, and a token server that hangs must hold nothing up.
      if (renewAt <= now()) void renewOnce()
      return { ok: true, token }
    },
    replace: async (rejected) => {
      if (cached && cached.token !== rejected) return { ok: true, token: cached.token }
      cached = undefined
      return renewOnce()
    },
  }
}

const requestToken = async (
  account: Account,
  fetch: Fetch,
  now: () => number,
  limitMs: number,
): Promise<{ ok: true; cached: Cached } | { ok: false; refusal: Refusal }> => {
  const server: oauth.AuthorizationServer = {
    issuer: account.authUrl,
    token_endpoint: `${account.authUrl}/connect/token`,
  }
  const client: oauth.Client = { client_id: account.clientId }
  const sentAt = now()
  let response: Response | undefined
  try {
    const whole = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(account.clientSecret),
      {},
      {
        signal: AbortSignal.timeout(limitMs),
        // Only a configured host is ever asked, and the configuration may name one on this machine.
        [oauth.allowInsecureRequests]: true,
        [oauth.customFetch]: async (url, init) => {
          response = await fetch(url, { ...init, redirect: "manual" })
          return wholeAnswer(response)
        },
      },
    )
    const answer = await oauth.processClientCredentialsResponse(server, client, whole)
    const life = (answer.expires_in ?? DEFAULT_LIFE_S) * 1000
    const cached = { token: answer.access_token, renewAt: sentAt + life * RENEW_AFTER, expiresAt: sentAt + life }
    return { ok: true, cached }
  } catch {
    return { ok: false, refusal: tokenRefusal(response, now()) }
  }
}

/** The library reads an answer of any length, so it is read here first. */
const wholeAnswer = async (response: Response): Promise<Response> => {
  const text = await readText(response)
  if (text === undefined) throw new Error("The token server's answer has no end.")
  return new Response(text, { status: response.status, headers: response.headers })
}

const tokenRefusal = (response: Response | undefined, now: number): Refusal => {
  if (!response) return { reason: "token_unavailable" }
  const { status } = response
  if (status === 429) {
    return { reason: "rate_limited", status, retryAt: retryAt(response.headers.get("Retry-After"), now) }
  }
  if (status === 400 || status === 401 || status === 403) return { reason: "credentials", status }
  return { reason: "token_unavailable", status }
}

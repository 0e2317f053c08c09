import type { Account } from "../sites/site.ts"
import { members } from "./answer-json.ts"
import type { Refusal } from "./outcome.ts"
import { retryAt } from "./retry-after.ts"
import { exchange, type Fetch, type Limit, type Reply, type TimeLimit } from "./transport.ts"

type TokenResult = { ok: true; token: string } | { ok: false; refusal: Refusal }

type TokenSource = {
  /** A token that is good now. However many callers wait, one request is under way. */
  get(): Promise<TokenResult>
  /** A token other than `rejected`, which the API answered with 401. */
  replace(rejected: string): Promise<TokenResult>
}

type Cached = { token: string; renewAt: number; expiresAt: number }

/** The share of a token's life after which the next caller renews it. */
const RENEW_AFTER = 0.8

/** How long to wait after a failed renewal, while the old token lives. */
const RENEWAL_PAUSE_MS = 10_000

/** How long to wait after the credentials were refused, however many bookings wait: a person has to mend them. */
const REFUSAL_PAUSE_MS = 30_000

/** ServiceTitan's own figure, for a token server that does not say. */
const DEFAULT_LIFE_S = 900

/**
 * OAuth 2.0 client credentials (RFC 6749, section 4.4) for one account, with the token cached: ServiceTitan throttles
 * token requests. Whatever goes wrong here happens before the call that needs the token was sent.
 */
export const createTokenSource = (account: Account, fetch: Fetch, now: () => number, limit: TimeLimit): TokenSource => {
  let cached: Cached | undefined
  let underWay: Promise<TokenResult> | undefined
  let resting: { from: number; until: number; refusal: Refusal } | undefined
  let replacement: { token: string; at: number } | undefined

  const renew = async (): Promise<TokenResult> => {
    const result = await requestToken(account, fetch, now, limit)
    if (result.ok) {
      cached = result.cached
      return { ok: true, token: cached.token }
    }
    const { refusal } = result
    const from = now()
    if (refusal.retryAt !== undefined) resting = { from, until: refusal.retryAt, refusal }
    if (refusal.reason === "credentials") resting = { from, until: from + REFUSAL_PAUSE_MS, refusal }
    // A token server that is down for a while does not matter while the old token lives, nor is it asked at every call.
    if (cached) cached = { ...cached, renewAt: Math.max(now() + RENEWAL_PAUSE_MS, resting?.until ?? 0) }
    return result
  }

  const renewOnce = async (): Promise<TokenResult> => {
    const at = now()
    // A clock that was set back by a day must not make the pause a day longer.
    if (resting && resting.from <= at && at < resting.until) return { ok: false, refusal: resting.refusal }
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
      // A fresh token is no remedy for an app key that is wrong.
      if (replacement?.token === rejected && Math.abs(now() - replacement.at) < REFUSAL_PAUSE_MS) {
        return { ok: false, refusal: { reason: "credentials", status: 401 } }
      }
      cached = undefined
      const result = await renewOnce()
      if (result.ok) replacement = { token: result.token, at: now() }
      return result
    },
  }
}

const requestToken = async (
  account: Account,
  fetch: Fetch,
  now: () => number,
  limit: TimeLimit,
): Promise<{ ok: true; cached: Cached } | { ok: false; refusal: Refusal }> => {
  const sentAt = now()
  const reply = await askForToken(account, fetch, limit())
  const cached = readToken(reply, sentAt)
  return cached ? { ok: true, cached } : { ok: false, refusal: tokenRefusal(reply, now()) }
}

/** One token request, whatever comes of it. */
export const askForToken = (account: Account, fetch: Fetch, limit: Limit): Promise<Reply> => {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: account.clientId,
    client_secret: account.clientSecret,
  })
  const headers = { Accept: "application/json" }
  return exchange(fetch, `${account.authUrl}/connect/token`, { method: "POST", headers, body }, limit)
}

/** Takes a bearer token from whatever holds one: an answer that does not name its kind or its life is good enough. */
const readToken = (reply: Reply, sentAt: number): Cached | undefined => {
  if (reply.kind !== "answered" || reply.status < 200 || reply.status >= 300) return undefined
  const { access_token: token, expires_in: expiresIn, token_type: type = "Bearer" } = members(reply.body)
  if (typeof type !== "string" || type.toLowerCase() !== "bearer") return undefined
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) return undefined
  const seconds = Number(expiresIn)
  const life = (seconds > 0 && Number.isFinite(seconds) ? seconds : DEFAULT_LIFE_S) * 1000
  return { token, renewAt: sentAt + life * RENEW_AFTER, expiresAt: sentAt + life }
}

const tokenRefusal = (reply: Reply, now: number): Refusal => {
  if (reply.kind === "not_connected") return { reason: "token_unavailable" }
  if (reply.kind === "lost") return { reason: "token_unavailable", status: reply.status }
  const { status, headers } = reply
  if (status === 429) return { reason: "rate_limited", status, retryAt: retryAt(headers.get("Retry-After"), now) }
  if (status === 400 || status === 401 || status === 403) return { reason: "credentials", status }
  return { reason: "token_unavailable", status }
}

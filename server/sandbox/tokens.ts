import { randomBytes } from "node:crypto"

/** Life of an access token in seconds, as ServiceTitan documents it. */
export const TOKEN_SECONDS = 900

/** Access tokens that were handed out: each belongs to one client and ends after {@link TOKEN_SECONDS}. */
export const createTokens = (now: () => number) => {
  const issued = new Map<string, { clientId: string; expiresAt: number }>()
  return {
    issue: (clientId: string): string => {
      const token = randomBytes(32).toString("base64url")
      issued.set(token, { clientId, expiresAt: now() + TOKEN_SECONDS * 1000 })
      return token
    },
    /** The client that a token was issued to, while it is valid. */
    clientOf: (token: string): string | undefined => {
      const entry = issued.get(token)
      if (!entry) return undefined
      if (entry.expiresAt > now()) return entry.clientId
      issued.delete(token)
      return undefined
    },
    expireAll: () => issued.clear(),
  }
}

export type Tokens = ReturnType<typeof createTokens>

import { members, textOf } from "../../src/servicetitan/answer-json.ts"
import { askForToken } from "../../src/servicetitan/token.ts"
import { exchange, type Fetch, type Reply } from "../../src/servicetitan/transport.ts"
import type { Account } from "../../src/sites/site.ts"

const LIMIT_MS = 15_000

/** What the doctor asks ServiceTitan: as the server does, but once, and looking at the whole answer. */
export const askServiceTitan = (account: Account, fetch: Fetch) => ({
  token: () => askForToken(account, fetch, AbortSignal.timeout(LIMIT_MS)),
  get: (path: string, token: string): Promise<Reply> =>
    exchange(
      fetch,
      `${account.apiUrl}${path}`,
      { headers: { Authorization: `Bearer ${token}`, "ST-App-Key": account.appKey, Accept: "application/json" } },
      AbortSignal.timeout(LIMIT_MS),
    ),
})

export type ServiceTitan = ReturnType<typeof askServiceTitan>

type Answered = Extract<Reply, { kind: "answered" }>

export const isMade = (reply: Reply): reply is Answered =>
  reply.kind === "answered" && reply.status >= 200 && reply.status < 300

/** The title of an error as ServiceTitan's own API writes it, or the message of its gateway. */
export const titleOf = (reply: Reply): string => {
  if (reply.kind !== "answered") return ""
  const { title, message, error } = members(reply.body)
  return textOf(title) ?? textOf(message) ?? textOf(error) ?? ""
}

/** Why there is no answer that could be judged, as the end of a sentence. */
export const lostInWords = (reply: Exclude<Reply, Answered>): string => {
  if (reply.kind === "not_connected") return "cannot be reached"
  return { timeout: "did not answer in time", reset: "cut the connection", unreadable: "answered without end" }[
    reply.cause
  ]
}

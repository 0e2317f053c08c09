import { setTimeout as sleep } from "node:timers/promises"
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response"
import type { Context } from "hono"
import * as z from "zod/mini"
import type { SandboxEnv } from "../env.ts"
import { readJson, writeJson } from "../json.ts"
import type { FaultRule } from "./rules.ts"
import { cutConnection, trickleHeaders } from "./socket.ts"

const JSON_TYPE = { "Content-Type": "application/json; charset=utf-8" }
const CHUNK = new TextEncoder().encode("x".repeat(16_384))
const CHUNK_PAUSE_MS = 20

/** What a fault answers instead of the API, or nothing where the API's own answer stands. */
export const faultyAnswer = async (fault: FaultRule, c: Context<SandboxEnv>): Promise<Response | undefined> => {
  switch (fault.action) {
    case "status":
      return statusAnswer(fault)
    case "garbage":
      return new Response("<html><body>Service is warming up</body></html>", { headers: JSON_TYPE })
    case "withoutId":
      return withoutId(c.res)
    case "endless":
      return new Response(endlessBody(), { headers: JSON_TYPE })
    case "redirect":
      return new Response(null, { status: 302, headers: { Location: fault.location } })
    case "reset":
      cutConnection(c)
      return RESPONSE_ALREADY_SENT
    case "slowHeaders":
      await trickleHeaders(c, fault.ms)
      return RESPONSE_ALREADY_SENT
    case "delay":
    case "lag":
    case "expireTokens":
      return undefined
  }
}

const statusAnswer = ({ status, body, retryAfter }: Extract<FaultRule, { action: "status" }>): Response => {
  const headers = new Headers(typeof body === "string" ? { "Content-Type": "text/plain" } : JSON_TYPE)
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter))
  const text =
    typeof body === "string" ? body : JSON.stringify(body ?? { statusCode: status, message: "Injected fault." })
  return new Response(status === 204 || status === 304 ? null : text, { status, headers })
}

const withoutId = async (answer: Response): Promise<Response> => {
  const body = z.safeParse(z.record(z.string(), z.unknown()), readJson(await answer.clone().text()))
  if (!body.success) return answer
  const { id: _id, ...rest } = body.data
  return new Response(writeJson(rest), { status: answer.status, headers: JSON_TYPE })
}

/** A text in JSON that goes on until the client stops reading. */
const endlessBody = () =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"name":"')),
    pull: async (controller) => {
      await sleep(CHUNK_PAUSE_MS)
      controller.enqueue(CHUNK)
    },
  })

import { randomBytes } from "node:crypto"
import type { AppParts } from "../src/app.ts"
import { createApp } from "../src/app.ts"
import { createBots } from "../src/bots/bots.ts"
import { memoryCounters } from "../src/http/memory-counters.ts"
import { createIntake, type IntakeParts } from "../src/intake/intake.ts"
import { createLog } from "../src/log.ts"
import { acmeSite } from "./acme.ts"
import { tempLedger } from "./temp-ledger.ts"

export const ORIGIN = "https://www.acme.example"
export const KEY = "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59"
export const BOOKING = { name: "Ada Lovelace", phone: "(512) 555-0143" }

const SECRET = "a secret of the tests"

export type PostOptions = {
  path?: string
  key?: string | null
  origin?: string | null
  headers?: Record<string, string>
}

/** The whole HTTP face over a real ledger. */
export const appForTest = async (parts: Partial<AppParts> = {}, intakeParts: Partial<IntakeParts> = {}) => {
  const { ledger, database } = await tempLedger()
  const site = acmeSite()
  const lines: string[] = []
  const stored: number[] = []
  const intake = createIntake({ ledger, now: Date.now, randomBytes, onStored: () => stored.push(1), ...intakeParts })
  const app = createApp({
    sites: new Map([[site.id, site]]),
    intake,
    bots: createBots({ secrets: [SECRET], now: Date.now, random: Math.random, fetch, log: () => {} }),
    isReady: ledger.answers,
    clientAddress: () => "203.0.113.7",
    rateCounters: memoryCounters(),
    widgetFiles: (_, next) => next(),
    hostedForm: async () => (await import("@porchlight/hosted")).hostedForm,
    receiptSecrets: [SECRET],
    openapi: "{}",
    log: createLog((line) => lines.push(line)),
    ...parts,
  })
  const post = (body: unknown = BOOKING, { path, key = KEY, origin = ORIGIN, headers }: PostOptions = {}) =>
    app.request(path ?? "/v1/sites/acme/bookings", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(key !== null && { "Idempotency-Key": key }),
        ...(origin !== null && { Origin: origin }),
        ...headers,
      },
      body: body instanceof Uint8Array || typeof body === "string" ? body : JSON.stringify(body),
    })
  return { app, ledger, database, lines, stored, post }
}

/** What a problem document says, as one line: `422 invalid_booking name:required`. */
export const problemOf = async (answer: Response): Promise<string> => {
  if (answer.headers.get("Content-Type") !== "application/problem+json") return `${answer.status} no problem document`
  const { status, code, errors = [] }: Shown = JSON.parse(await answer.text())
  if (status !== answer.status) return `${answer.status} but its document says ${status}`
  return [status, code, ...errors.map((error) => `${error.field}:${error.code}`)].join(" ")
}

type Shown = { status: number; code: string; errors?: { field: string; code: string }[] }

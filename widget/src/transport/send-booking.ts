import { FORM_HEADER } from "@porchlight/shared/form-token"
import type { Outcome, Shipment } from "../contract.ts"
import { outcomeOf } from "./outcome.ts"

/** How long one try may take before the visitor should hear something. */
export const LIMIT_MS = 15_000

/** Pauses before the silent retries. */
export const WAITS_MS: readonly number[] = [800, 2500]

/** No silent retry starts later than this after the first try. */
export const PATIENCE_MS = 20_000

/**
 * Sends one booking over HTTP to where the widget's server takes them. See {@link sendTo}.
 *
 * @param base directory of the widget's own address, such as `https://book.example/v1/`
 */
export const sendBooking = (base: string, shipment: Shipment): Promise<Outcome> =>
  sendTo(new URL(`sites/${encodeURIComponent(shipment.site)}/bookings`, base), shipment)

/**
 * Sends one booking over HTTP. When the answer is lost, the same key and body are sent again, a few times and silently.
 *
 * @param hear gets each answer, for whatever it says besides the outcome
 */
export const sendTo = async (address: URL, shipment: Shipment, hear?: (answer: Response) => void): Promise<Outcome> => {
  const began = Date.now()
  for (let round = 0; ; round++) {
    const outcome = await tryOnce(address, shipment, hear)
    // That a later try was refused says nothing about an earlier one whose answer was lost.
    if (outcome.kind === "busy" && round > 0) return { kind: "unknown" }
    if (outcome.kind !== "unknown") return outcome
    const wait = WAITS_MS[round]
    if (wait === undefined || Date.now() - began > PATIENCE_MS || (await endsWithin(wait, shipment.signal)))
      return outcome
  }
}

/** Whether nobody waits for the outcome any longer, by the end of a pause or sooner. Leaves no timer behind. */
const endsWithin = (ms: number, signal: AbortSignal | undefined) =>
  new Promise<boolean>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      resolve(true)
    }
    const timer = setTimeout(() => resolve(false), ms)
    if (signal?.aborted) end()
    signal?.addEventListener("abort", end)
  })

const tryOnce = async (
  address: URL,
  { key, body, form, signal }: Shipment,
  hear?: (answer: Response) => void,
): Promise<Outcome> => {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, LIMIT_MS)
  signal?.addEventListener("abort", stop, limit)
  try {
    // As a string: call-tracking scripts replace `fetch` by their own, and search its first argument for words.
    const answer = await fetch(address.href, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key, ...(form && { [FORM_HEADER]: form }) },
      body,
      credentials: "omit",
      signal: limit.signal,
    })
    hear?.(answer)
    return await outcomeOf(answer.status, answer.headers.get("Retry-After"), await readJson(answer))
  } catch {
    return { kind: "unknown" }
  } finally {
    clearTimeout(timer)
    // Takes the listener off.
    stop()
  }
}

/** The answer's body, or undefined if it is not JSON. A connection that breaks while it is read still throws. */
const readJson = async (answer: Response): Promise<unknown> => {
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

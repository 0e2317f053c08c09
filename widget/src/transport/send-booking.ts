import { FORM_HEADER } from "@porchlight/shared/form-token"
import type { Outcome, Shipment } from "../contract.ts"
import { within } from "../loader/retry.ts"
import { goneOf } from "../page/gone.ts"
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
  sendTo(`${base}sites/${shipment.site}/bookings`, shipment)

/**
 * Sends one booking over HTTP. When the answer is lost, the same key and body are sent again, a few times and silently.
 *
 * @param address as a string: call-tracking scripts replace `fetch` by their own, and search its first argument for words
 * @param hear gets each answer, for whatever it says besides the outcome
 */
export const sendTo = async (
  address: string,
  shipment: Shipment,
  hear?: (answer: Response) => void,
): Promise<Outcome> => {
  const began = Date.now()
  const { signal } = shipment
  for (let round = 0; ; round++) {
    const outcome = await tryOnce(address, shipment, hear)
    // That a later try was refused says nothing about an earlier one whose answer was lost.
    if (outcome.kind === "busy" && round > 0) return { kind: "unknown" }
    if (outcome.kind !== "unknown") return outcome
    const wait = WAITS_MS[round]
    if (wait === undefined || Date.now() - began > PATIENCE_MS || signal?.aborted) return outcome
    const isOver = within(wait, signal && goneOf({ signal })).then(
      () => true,
      () => false,
    )
    // Nobody waits for the outcome any longer.
    if (await isOver) return outcome
  }
}

const tryOnce = async (
  address: string,
  { key, body, form, signal }: Shipment,
  hear?: (answer: Response) => void,
): Promise<Outcome> => {
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, LIMIT_MS)
  signal?.addEventListener("abort", stop, limit)
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key, ...(form && { [FORM_HEADER]: form }) },
      body,
      credentials: "omit",
      signal: limit.signal,
    })
    hear?.(answer)
    return await outcomeOf(answer.status, answer.headers?.get("Retry-After"), await readJson(answer))
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

import type { Seat } from "../../contract.ts"
import { isInline } from "../../element/names.ts"
import { whenIdle } from "../../page/idle.ts"
import { seatsOf } from "../../page/seats.ts"

/** What became of one of the page's forms. `waits`: it comes in a dialog, once somebody opens that. */
export type FormState = { site: string; state: "stands" | "waits" | "missing" }

/** Longer than the widget itself tries. */
const PATIENCE_MS = 15_000

/** The forms of the page, once each of them has come, or will not. */
export const settledForms = async (): Promise<FormState[]> => {
  // Those out of sight are asked for when the browser has time.
  await new Promise<void>((resolve) => whenIdle(resolve))
  const tooLate = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([tooLate, Promise.all(seatsOf(document).map(({ coming }) => coming))])
  return seatsOf(document).map((seat) => ({ site: seat.siteId, state: stateOf(seat) }))
}

const stateOf = (seat: Seat): FormState["state"] => {
  if (seat.mounted) return "stands"
  return isInline(seat.host) ? "missing" : "waits"
}

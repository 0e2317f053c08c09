import type { BookingView } from "@porchlight/shared/operator/views"
import type { Context } from "hono"
import { readReference } from "../../intake/reference.ts"
import type { Changed, Edited } from "../../operator/desk.ts"
import { Problem } from "../problem.ts"

/** Which booking the address names. */
export const named = (c: Context): [site: string, reference: string] => [
  c.req.param("site") ?? "",
  readReference(c.req.param("reference") ?? ""),
]

/**
 * The booking as it is after a change.
 *
 * @throws {Problem} with what prevented the change
 */
export const changed = (result: Changed | Edited): BookingView => {
  switch (result.kind) {
    case "done":
      return result.booking
    case "conflict":
      throw new Problem(result.code)
    case "invalid":
      throw new Problem("invalid_booking", { errors: result.errors })
    case "unknown_booking":
    case "unknown_site":
      throw new Problem(result.kind)
  }
}

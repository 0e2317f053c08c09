import type { Context } from "hono"
import type { Changed, Edited } from "../../operator/desk.ts"
import type { BookingView } from "../../operator/views.ts"
import { Problem } from "../problem.ts"

/** Read out or pasted, a reference may have come in small letters. */
export const named = (c: Context): [site: string, reference: string] => [
  c.req.param("site") ?? "",
  (c.req.param("reference") ?? "").toUpperCase(),
]

/**
 * The booking as it is after a change.
 *
 * @throws {Problem} for what stood in its way
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

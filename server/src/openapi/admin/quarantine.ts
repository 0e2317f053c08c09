import type { ProblemCode } from "@porchlight/shared"
import { quarantineBody, quarantineQuery } from "../../http/admin/quarantine.ts"
import { jsonSchema } from "../parts.ts"
import { booking, whichBooking } from "./one-booking.ts"
import { countOf, operation } from "./operation.ts"

const QUARANTINE_PROBLEMS: readonly ProblemCode[] = ["unknown_booking", "not_quarantined", "not_recorded"]

/** What was taken for a robot's: to let it go on its way, or to erase it. */
export const quarantinePaths = {
  "/v1/admin/sites/{site}/bookings/{reference}/release": {
    parameters: whichBooking,
    post: operation("releaseBooking", "Lets a quarantined one go on its way, like any other.", booking, {
      problems: QUARANTINE_PROBLEMS,
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/erase": {
    parameters: whichBooking,
    post: operation("eraseBooking", "Erases what a quarantined one holds. It is still known under its key.", booking, {
      problems: QUARANTINE_PROBLEMS,
    }),
  },
  "/v1/admin/quarantine": {
    get: operation("countQuarantined", "How many bookings are quarantined.", countOf("count"), {
      query: quarantineQuery,
      problems: ["unknown_site"],
    }),
    post: operation(
      "passQuarantined",
      "Releases or erases all of them, if there are still as many as were counted.",
      countOf("count"),
      {
        body: jsonSchema(quarantineBody, "input"),
        problems: ["invalid_request", "unknown_site", "count_changed", "not_recorded", "partly_erased"],
      },
    ),
  },
}

import { bookingQuery, bookingsQuery, filterQuery, handleBody, replaysBody } from "../../http/admin/requests.ts"
import { jsonSchema, ref } from "../parts.ts"
import { booking, whichBooking } from "./one-booking.ts"
import { countOf, operation, page } from "./operation.ts"

/** What was booked: to see it, to correct it, to send it again, to take it off the list. */
export const bookingPaths = {
  "/v1/admin/bookings": {
    get: operation(
      "listBookings",
      "Bookings in a state, site by site, the newest of each first.",
      page("bookings", "AdminBooking"),
      { query: bookingsQuery, problems: ["unknown_site"] },
    ),
  },
  "/v1/admin/sites/{site}/bookings/{reference}": {
    parameters: whichBooking,
    get: operation(
      "showBooking",
      "One booking with every attempt. With `reveal=contact` in full, which is written to the audit first.",
      ref("AdminBookingDetail"),
      { query: bookingQuery, problems: ["unknown_booking", "not_recorded"] },
    ),
    put: operation("editBooking", "Puts a corrected booking in its place and sends that.", booking, {
      body: ref("Booking"),
      problems: [
        "unknown_site",
        "unknown_booking",
        "already_delivered",
        "already_made",
        "erased",
        "being_delivered",
        "fate_unknown",
        "not_set_aside",
        "quarantined",
        "invalid_booking",
        "not_recorded",
      ],
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/replay": {
    parameters: whichBooking,
    post: operation("replayBooking", "Sends it on its way again; one that waits is tried at once.", booking, {
      problems: [
        "unknown_booking",
        "already_delivered",
        "erased",
        "being_delivered",
        "fate_unknown",
        "quarantined",
        "not_recorded",
      ],
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/handle": {
    parameters: whichBooking,
    post: operation("handleBooking", "Takes it off the list: somebody has dealt with it.", booking, {
      body: jsonSchema(handleBody, "input"),
      problems: [
        "invalid_request",
        "unknown_booking",
        "already_delivered",
        "already_handled",
        "being_delivered",
        "quarantined",
        "not_recorded",
      ],
    }),
  },
  "/v1/admin/replays": {
    get: operation("countReplays", "How many bookings need attention, and a replay would take.", countOf("count"), {
      query: filterQuery,
      problems: ["unknown_site"],
    }),
    post: operation(
      "replayBookings",
      "Replays all of them, if there are still as many as were counted.",
      countOf("replayed"),
      {
        body: jsonSchema(replaysBody, "input"),
        problems: ["invalid_request", "unknown_site", "count_changed", "not_recorded"],
      },
    ),
  },
}

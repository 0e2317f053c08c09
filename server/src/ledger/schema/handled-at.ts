/**
 * Version 5: `delivered_at` is also when a booking was marked as handled, since from then on it is kept no longer than one that was
 * delivered. Those of before have the time of their deed, or of their last replay.
 */
export const HANDLED_AT: readonly string[] = [
  `UPDATE bookings SET delivered_at = coalesce(
    (SELECT max(at) FROM audit WHERE action = 'handle' AND audit.reference = bookings.reference AND audit.site = bookings.site),
    since
  ) WHERE state = 'handled'`,
]

/** `handled`: somebody has dealt with it in another way. `quarantined`: it looks like a robot's, and was never sent. */
export const BOOKING_STATES = ["waiting", "delivered", "attention", "handled", "quarantined"] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** In what other way a booking was dealt with. A choice and no text: a note would come to hold somebody's name. */
export const HANDLED_BY = ["called", "entered_by_hand", "duplicate", "spam", "other"] as const
export type HandledBy = (typeof HANDLED_BY)[number]

/** What an operator decides about a quarantined request: it is delivered like any other, or erased. */
export const DECISIONS = ["release", "erase"] as const
export type Decision = (typeof DECISIONS)[number]

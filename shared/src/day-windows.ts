/** The parts of a day that a visitor may wish for. `any` leaves it to the office. */
export const DAY_WINDOWS = ["morning", "afternoon", "any"] as const
export type DayWindow = (typeof DAY_WINDOWS)[number]

/** When the afternoon begins, in the site's local time. */
export const AFTERNOON_STARTS = "12:00"

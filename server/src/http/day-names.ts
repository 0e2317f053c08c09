import type { Day } from "@porchlight/shared"

/** In English: as on a shop's door in the US, and as schema.org names them. */
export const DAY_NAMES: Record<Day, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
}

import type { Day } from "@porchlight/shared/site"

export type { Day }

/** The week as the wire names it. Not imported from there: the schemas beside it would come along. */
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Day[]

import type { Attribution, Touch } from "@porchlight/shared/booking"
import type { Arrival } from "./arrival.ts"
import { isNewTouch, touchOf } from "./touch.ts"

/** How long both touches together may be as JSON: the whole request has to stay under the wire's limit. */
const MAX_JSON = 8000

/**
 * A visit after one more page, in the shape of the wire: the last touch, and the first if that is another. A page that was
 * reached from within the website, or directly, changes nothing.
 *
 * @param before undefined on the visit's first page
 */
export const nextVisit = (before: Attribution | undefined, arrival: Arrival): Attribution => {
  if (!before) return touchOf(arrival)
  if (arrival.again || !isNewTouch(arrival)) return before
  const { first, ...latest } = before
  return withFirst(touchOf(arrival), first ?? latest)
}

/** A visit of two touches; of the last alone if they are the same or too long to be sent. */
export const withFirst = (last: Touch, first: Touch): Attribution => {
  const visit = { ...last, first }
  return isSame(last, first) || JSON.stringify(visit).length > MAX_JSON ? last : visit
}

const isSame = (one: Touch, other: Touch) => JSON.stringify(one) === JSON.stringify(other)

import type { Seat } from "./contract.ts"
import type { Conversation, Parts } from "./form/parts.ts"
import { withRetries } from "./loader/retry.ts"
import { goneOf } from "./page/gone.ts"
import { importSecondHalf, type SecondHalf } from "./second-half.ts"
import { styleSheet } from "./styles/sheet.ts"

type About = Pick<Parts, "site" | "language" | "service"> & Partial<Pick<Conversation, "current">>

/**
 * What fetches the second half of a seat's form, as often as the form takes other texts.
 *
 * @param before the sheets that were there before the form's
 * @returns a function that gives the second half with the sheets to wear from then on; undefined once the element has to go
 */
export const secondHalfOf = (seat: Seat, before: CSSStyleSheet[], now: () => Date) => {
  const { base, host } = seat
  const gone = goneOf(seat)
  let half: SecondHalf | undefined
  return (about: About) =>
    withRetries(async (round) => {
      if (round || !half) half = await importSecondHalf(base, round)
      const { afterSheet, fetchSubmission, again } = half
      const submission = await fetchSubmission({ ...about, now, base, transport: host.transport, again })
      return { submission, sheets: [...before, styleSheet(), afterSheet()] }
    }, gone)
}

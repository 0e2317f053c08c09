/** A clock that jumps by less than this is merely being corrected. */
const CORRECTION_MS = 1000

/**
 * Notices that somebody has set the clock.
 *
 * @param now the clock on the wall, ms since the epoch
 * @param steady a clock that nobody can set, in ms; without one, only a clock that was set back is noticed
 * @returns a function that gives by how many whole ms the clock was set since it was last asked: 0 where it was not
 */
export const watchClock = (now: () => number, steady?: () => number): (() => number) => {
  const elapsed = (from: Moment, to: Moment) =>
    from.steady !== undefined && to.steady !== undefined ? to.steady - from.steady : Math.max(0, to.wall - from.wall)
  const moment = (): Moment => ({ wall: now(), steady: steady?.() })
  let last = moment()
  return () => {
    const next = moment()
    // A steady clock tells fractions of a millisecond, and the ledger takes none.
    const setBy = Math.round(next.wall - last.wall - elapsed(last, next))
    last = next
    return Math.abs(setBy) > CORRECTION_MS ? setBy : 0
  }
}

type Moment = { wall: number; steady: number | undefined }

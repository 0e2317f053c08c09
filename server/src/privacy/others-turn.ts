/**
 * Lets whatever else there is to do be done first: bookings that come in wait for nobody's long work.
 *
 * To await a query is not enough: a ledger may answer at once, and then nobody else has had a turn.
 */
export const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** As many bookings as are opened within a few milliseconds. */
const AT_ONCE = 50

/** Does it for one after the other, and gives others their turn in between. */
export const withTurns = async <Of, To>(all: readonly Of[], act: (one: Of) => To | Promise<To>): Promise<To[]> => {
  const done: To[] = []
  for (const [place, one] of all.entries()) {
    done.push(await act(one))
    if ((place + 1) % AT_ONCE === 0) await othersTurn()
  }
  return done
}

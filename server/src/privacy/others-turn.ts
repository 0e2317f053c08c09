/**
 * Lets everything else that is ready run first: incoming bookings must not wait for long work.
 *
 * Awaiting a query is not enough: a ledger may answer at once, and then nothing else has had its turn.
 */
export const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** As many bookings as are opened within a few milliseconds. */
const AT_ONCE = 50

/** Does something for each, one after the other, and lets others have their turn in between. */
export const withTurns = async <Of, To>(all: readonly Of[], act: (one: Of) => To | Promise<To>): Promise<To[]> => {
  const done: To[] = []
  for (const [place, one] of all.entries()) {
    done.push(await act(one))
    if ((place + 1) % AT_ONCE === 0) await othersTurn()
  }
  return done
}

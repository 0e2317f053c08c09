/**
 * Lets whatever else there is to do be done first: bookings that come in wait for nobody's long work.
 *
 * To await a query is not enough: a ledger may answer at once, and then nobody else has had a turn.
 */
export const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve))

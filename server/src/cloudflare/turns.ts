const AT_ONCE = 25

/** Asks for all, a few at a time, and keeps their order. */
export const inTurns = async <Of, To>(all: readonly Of[], ask: (one: Of) => Promise<To>): Promise<To[]> => {
  const answers: To[] = []
  for (let first = 0; first < all.length; first += AT_ONCE) {
    answers.push(...(await Promise.all(all.slice(first, first + AT_ONCE).map(ask))))
  }
  return answers
}

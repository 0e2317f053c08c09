/** A clock of the test's own: it stands still until it is moved. Milliseconds since the epoch. */
export const createClock = (start = Date.UTC(2026, 10, 23, 15)) => {
  let at = start
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms
    },
    to: (moment: number) => {
      at = moment
    },
  }
}

export type Clock = ReturnType<typeof createClock>

import type { Seat } from "../contract.ts"

/** Settles once the element has to go, so that nobody waits any longer for what it was to get. */
export const goneOf = ({ signal }: Pick<Seat, "signal">): Promise<undefined> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined)))

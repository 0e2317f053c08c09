import type { Seat } from "../contract.ts"

/** Comes once the element has to go: nobody waits any longer for what was to come to it. */
export const goneOf = ({ signal }: Pick<Seat, "signal">): Promise<undefined> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined)))

import type { Contestant, Run } from "./contestant.ts"
import { insertsAlone } from "./inserts.ts"
import { echo, passThrough, startStandIn } from "./peers.ts"
import { porchlight } from "./porchlight.ts"

/** A contestant with all its runs, in the order of the rounds. */
export type Measured = Pick<Contestant, "name" | "atOnce" | "load"> & { runs: readonly Run[] }

export const ROUNDS = 3
const CONNECTIONS = [1, 32]

/**
 * Runs all contestants round by round, so that a busy minute of the machine meets each of them.
 *
 * @param say is told of each round
 */
export const measureAccepts = async (say: (line: string) => void): Promise<Measured[]> => {
  const standIn = await startStandIn()
  try {
    const overHttp = [echo, porchlight(standIn.url), passThrough(standIn.url)]
    const contestants = CONNECTIONS.flatMap((count) => [
      ...overHttp.map((contestant) => contestant(count)),
      insertsAlone(count),
    ])
    const rounds: Run[][] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`Accepts: round ${round} of ${ROUNDS} …`)
      const runs: Run[] = []
      for (const { run } of contestants) runs.push(await run())
      rounds.push(runs)
    }
    return contestants.map(({ name, atOnce, load }, index) => ({
      name,
      atOnce,
      load,
      runs: rounds.flatMap((runs) => runs[index] ?? []),
    }))
  } finally {
    await standIn.end("SIGKILL")
  }
}

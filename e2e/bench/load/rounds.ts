import type { Contestant, Measured, Run } from "./contestant.ts"

/**
 * Runs all contestants round by round, so that a busy minute of the machine meets each of them, and what is compared was
 * measured side by side.
 *
 * @param say is told of each round
 */
export const runInRounds = async (
  contestants: readonly Contestant[],
  count: number,
  say: (line: string) => void,
): Promise<Measured[]> => {
  const rounds: Run[][] = []
  for (let round = 1; round <= count; round += 1) {
    say(`Round ${round} of ${count} …`)
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
}

/** How many checks passed and how many did not. What was skipped did not pass. */
export type Tally = {
  passed: number
  failed: number
  /** Those that failed, as far as the report tells of them. */
  failures: readonly Failure[]
}

/** What failed, and the beginning of what it said: a long run's own output is often cut where it is read. */
export type Failure = { name: string; why: string }

/** Several tallies as one. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
})

/** The last line of a test run. */
export const verdict = ({ passed, failed }: Pick<Tally, "passed" | "failed">) => `${passed} passed, ${failed} failed`

/** The tally of something that is no test and either holds or does not, such as the types of a package. */
export const one = (holds: boolean): Tally => ({
  passed: holds ? 1 : 0,
  failed: holds ? 0 : 1,
  failures: [],
})

import type { TestDetails } from "playwright/test"
import type { Target } from "./targets/open.ts"

/**
 * What only one target can be tested for, and why. Every other test runs against each of them.
 *
 * Such a test is left out of the other targets' projects rather than skipped there: what is skipped looks like what passes.
 */
const REASONS = {
  tellsOfItsStop: {
    target: "node",
    why: "Whoever runs a server sees how it ended. Workers are stopped by their platform, as it likes, and tell nobody.",
  },
  ownsItsLedger: {
    target: "node",
    why: "Two processes could be started over one data folder. The platform sees to it that each object is there once.",
  },
  learnsItsSecretsLate: {
    target: "workerd",
    why: "A server does not start without them. A Worker is there as soon as it is deployed, and its secrets come after.",
  },
  compressesByItself: {
    target: "node",
    why: "What is made anew for each request is compressed for a Worker by its platform, and by nobody here.",
  },
  looksTheSame: {
    target: "node",
    why: "How the form gets along with the page around it is settled between the two of them.",
  },
} as const satisfies Record<string, { target: Target; why: string }>

const tagOf = (target: Target) => `@only-${target}`

/**
 * Marks a test or a group for one target alone.
 *
 * @example
 * test("a stop is no failure", onlyOn("tellsOfItsStop"), async ({ street }) => { … })
 */
export const onlyOn = (reason: keyof typeof REASONS): TestDetails => {
  const { target, why } = REASONS[reason]
  return { tag: tagOf(target), annotation: { type: `only on ${target}`, description: why } }
}

/** What a target's project leaves out: the tests of other targets alone. */
export const othersAlone = (target: Target): RegExp => new RegExp(`@only-(?!${target}\\b)`)

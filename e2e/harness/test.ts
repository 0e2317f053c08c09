import { test as base } from "playwright/test"
import { openStreet, type Street, type StreetOptions } from "./street.ts"
import type { Target } from "./targets/open.ts"

export { expect } from "playwright/test"

/** What a project says. */
export type TargetOptions = {
  /** What the server under test runs on. */
  target: Target
}

type Fixtures = {
  /** What is different for the tests of a file or a group: `test.use({ setUp: { … } })`. */
  setUp: StreetOptions
  /** A server, a sandbox and two websites of the test's own. */
  street: Street
}

type OfWorker = TargetOptions & {
  /** A street for all tests of a worker that leave nothing behind. */
  town: Street
}

export const test = base.extend<Fixtures, OfWorker>({
  target: ["node", { option: true, scope: "worker" }],
  setUp: [{}, { option: true }],
  street: async ({ target, setUp }, use) => {
    const street = await openStreet({ ...setUp, target })
    await use(street)
    await street.close()
  },
  // Here and not below: tests whose workers have other fixtures get workers of their own, each with a browser.
  town: [
    async ({ target }, use) => {
      const town = await openStreet({ target })
      await use(town)
      await town.close()
    },
    { scope: "worker" },
  ],
})

/** For tests that ask and leave nothing behind: they share a street, instead of starting a server for each question. */
export const testInTown = test.extend({ street: ({ town }, use) => use(town) })

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

export const test = base.extend<TargetOptions & Fixtures>({
  target: ["node", { option: true }],
  setUp: [{}, { option: true }],
  street: async ({ target, setUp }, use) => {
    const street = await openStreet({ ...setUp, target })
    await use(street)
    await street.close()
  },
})

import { test as base } from "playwright/test"
import { openStreet, type Street, type StreetOptions } from "./street.ts"

export { expect } from "playwright/test"

type Fixtures = {
  /** What is different for the tests of a file or a group: `test.use({ setUp: { … } })`. */
  setUp: StreetOptions
  /** A server, a sandbox and two websites of the test's own. */
  street: Street
}

export const test = base.extend<Fixtures>({
  setUp: [{}, { option: true }],
  street: async ({ setUp }, use) => {
    const street = await openStreet(setUp)
    await use(street)
    await street.close()
  },
})

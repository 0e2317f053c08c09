import { testInTown } from "../../harness/test.ts"
import type { HostFixtures } from "../../journeys/hosts/host-test.ts"
import { movingPages } from "../../journeys/hosts/moving-pages.ts"
import { plainForm } from "../../journeys/hosts/plain.ts"
import { scrolledPages } from "../../journeys/hosts/scrolled-pages.ts"
import { standingPages } from "../../journeys/hosts/standing-pages.ts"
import { webkit } from "../installed.ts"
import { startDriver, startScreen } from "./process.ts"
import { openSession } from "./session.ts"
import { visitorIn } from "./visitor.ts"

type WorkerFixtures = {
  /** Opens a window; each is a browser without a past. */
  openWindow: () => ReturnType<typeof openSession>
}

const test = testInTown.extend<HostFixtures, WorkerFixtures>({
  openWindow: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed off the pattern.
    async ({}, use) => {
      const parts = webkit()
      if (!parts) throw new Error("There is no WebKit.")
      const screen = await startScreen(parts.screen)
      const driver = await startDriver(parts.driver, screen.display)
      await use(() => openSession(driver.url, parts.browser))
      await driver.end()
      await screen.end()
    },
    { scope: "worker" },
  ],
  visitor: async ({ openWindow }, use) => {
    const session = await openWindow()
    await use(visitorIn(session))
    await session.end()
  },
  plain: async ({ visitor, street }, use) => use(await plainForm(visitor, street)),
})

test.describe("the form on other people's pages, in WebKit", () => {
  standingPages(test)
  movingPages(test)
  scrolledPages(test)
})

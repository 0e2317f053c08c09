import { onlyOn } from "../harness/only-on.ts"
import { testInTown } from "../harness/test.ts"
import { visitorOn } from "../harness/visitor/with-playwright.ts"
import type { HostFixtures } from "./hosts/host-test.ts"
import { movingPages } from "./hosts/moving-pages.ts"
import { plainForm } from "./hosts/plain.ts"
import { scrolledPages } from "./hosts/scrolled-pages.ts"
import { standingPages } from "./hosts/standing-pages.ts"

const test = testInTown.extend<HostFixtures>({
  visitor: ({ page }, use) => use(visitorOn(page)),
  plain: async ({ visitor, street }, use) => use(await plainForm(visitor, street)),
})

test.describe("the form on other people's pages", onlyOn("looksTheSame"), () => {
  standingPages(test)
  movingPages(test)
  scrolledPages(test)
})

import { inFreshTab, withChromium } from "../../chromium/launch.ts"
import { onDemoStreet } from "../browser/demo-street.ts"
import { bookAndCount, type Fetched } from "./journey.ts"

/** What a real browser fetches when somebody books with the demo's contractor on an otherwise empty page. */
export const measureBytes = (): Promise<Fetched[]> =>
  onDemoStreet(({ website, server }) =>
    withChromium((browser) =>
      inFreshTab(browser, (page) => bookAndCount(page, `${website.origin}/empty.html`, server.url)),
    ),
  )

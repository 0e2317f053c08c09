import { chromium } from "playwright"
import { demoConfig } from "../../../server/src/sites/demo.ts"
import { browserToLaunch } from "../../browser/index.ts"
import { openStreet } from "../../harness/street.ts"
import { bookAndCount, type Fetched } from "./journey.ts"

/** What a real browser fetches when somebody books with the demo's contractor on an otherwise empty page. */
export const measureBytes = async (): Promise<Fetched[]> => {
  const { executablePath, env } = await browserToLaunch()
  const [demo] = demoConfig.sites
  if (!demo) throw new Error("The demo has no site.")
  const { name, languages, services, smsConsent, campaigns } = demo
  const street = await openStreet({ site: { name, languages, services, smsConsent, campaigns, fields: undefined } })
  try {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      env: { ...process.env, ...env },
    })
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "en-US" })
      return await bookAndCount(page, `${street.website.origin}/empty.html`, street.server.url)
    } finally {
      await browser.close()
    }
  } finally {
    await street.close()
  }
}

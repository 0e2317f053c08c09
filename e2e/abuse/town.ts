import type { Browser, BrowserContextOptions, Page } from "playwright"
import { configOf, SITE, type SiteConfig } from "../harness/site.ts"
import { openStreet, type Street } from "../harness/street.ts"
import type { Target } from "../harness/targets/open.ts"

/** Another contractor's site on the same server, whose tokens are good for nothing here. */
export const OTHER_SITE = "bolt"

/** Whatever keeps robots away here, it is not that they are many. */
const BOTS: Partial<SiteConfig> = { bots: { formToken: "required" }, limits: { perMinute: 10_000 } }

/** Where both robots and people are: a contractor's website, and the server with its form. */
export type Town = {
  street: Street
  /** Whoever runs the server. */
  target: Target
  /** An address that nobody has been at before. */
  address(): string
}

/** Opens a street whose site takes only what brings a token, with another such site beside it. */
export const openTown = async (target: Target): Promise<Town> => {
  const street = await openStreet({ target, site: BOTS })
  const { website, sandbox, server } = street
  // The server's own pages are among them, as where the contractor's website is at the same host: else its origin, and not its
  // token, would keep a robot away that has read the hosted page.
  const origins = [website.origin, server.url]
  const config = configOf(sandbox.url, origins, BOTS)
  const other = configOf(sandbox.url, origins, { ...BOTS, id: OTHER_SITE })
  await server.reconfigure({ sites: [...config.sites, ...other.sites] })
  let count = 0
  return {
    street,
    target,
    address: () => {
      count += 1
      return `100.${64 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`
    },
  }
}

/** A browser that says of itself what those say in front of which somebody sits. */
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"

/** A tab of somebody who has not been here before. */
export const openTab = async (
  { street, address }: Town,
  browser: Browser,
  options: BrowserContextOptions & { at?: string } = {},
): Promise<Page> => {
  const { at = address(), ...more } = options
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-US",
    timezoneId: "America/Chicago",
    userAgent: BROWSER,
    ...more,
  })
  // Only what goes to the server: another header would have the page's own server asked for its leave.
  await context.route(/\/v1\/sites\/|\/book\//, (route) =>
    route.continue({ headers: { ...route.request().headers(), [street.server.addressHeader.toLowerCase()]: at } }),
  )
  return context.newPage()
}

/** The contractor's page with the form. */
export const pageOf = ({ street }: Town, file = "plain.html") => `${street.website.origin}/${file}`

/** The site's own booking page. */
export const hostedPageOf = ({ street }: Town) => `${street.server.url}/book/${SITE}`

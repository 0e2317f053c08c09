import { acmeSite } from "./acme.ts"
import { appForTest, KEY } from "./app.ts"

export const ADA = { name: "Ada Lovelace", phone: "(512) 555-0143" }

/** What a browser says of a request that the hosted page itself makes. */
export const OWN_PAGE = { "Sec-Fetch-Site": "same-origin" }

export const SITE: Parameters<typeof acmeSite>[0] = { languages: ["en", "es"], fields: { address: "optional" } }

type Setting = {
  site?: ReturnType<typeof acmeSite>
  parts?: Parameters<typeof appForTest>[0]
}

type Posting = { address?: string; headers?: Record<string, string> }

/** The whole server, with what a browser does to a site's hosted page. */
export const hosted = async ({ site = acmeSite(SITE), parts }: Setting = {}) => {
  const opened = await appForTest({ sites: new Map([[site.id, site]]), ...parts })
  const { app } = opened
  return {
    ...opened,
    get: (address = "/book/acme", headers: Record<string, string> = {}) => app.request(address, { headers }),
    send: (typed: Record<string, string> = ADA, { address = "/book/acme", headers = {} }: Posting = {}) =>
      app.request(address, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", ...OWN_PAGE, ...headers },
        body: new URLSearchParams({ key: KEY, lang: "en", referrer: "", ...typed }),
      }),
  }
}

/** What was stored, in the order in which it came. */
export const storedIn = async ({ ledger }: Pick<Awaited<ReturnType<typeof hosted>>, "ledger">) =>
  (await ledger.takeDue(Date.now() + 1, { sites: [], bookings: [] }))?.stored.booking

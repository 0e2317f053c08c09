import type { PublicSite } from "@porchlight/shared/site"
import type { Locator, Page } from "playwright"
import type { Host, Outcome, SiteAnswer } from "../../../widget/src/contract.ts"
import { SITE } from "../site.ts"
import type { Street } from "../street.ts"

/** A weekday morning in Austin: the office is open, and has five days to offer. */
const NOW = new Date("2026-12-01T15:00:00Z")

/** What a form is put up with. */
type Wish = {
  /** Attributes of the element. */
  attributes?: Readonly<Record<string, string>>
  /** What is different in the site; `gone` and `unreachable` have none. */
  site?: Partial<PublicSite> | "gone" | "unreachable"
}

declare global {
  interface Window {
    /** Ends the sending that is under way. */
    settle?: (outcome: Outcome) => void
  }
}

/**
 * A page on which one form after another can be put up, each with the site and the answers that a test wants. They come through
 * the element's `transport`, as in the preview: what is drawn is the built form.
 */
export const openStage = async (page: Page, { website, server }: Street) => {
  await page.clock.setFixedTime(NOW)
  await page.goto(`${website.origin}/landing.html`)
  const answer = await fetch(`${server.url}/v1/sites/${SITE}`, { headers: { Origin: website.origin } })
  const site: PublicSite = await answer.json()
  const host = page.locator("porchlight-booking")
  /** Controls by the names of their fields: labels are different in each language. */
  const control = (name: string, value?: string): Locator =>
    host.locator(value === undefined ? `[name="${name}"]` : `[name="${name}"][value="${value}"]`)

  return {
    page,
    host,
    control,
    send: host.locator("[type=submit]"),
    summary: host.locator(".summary"),
    /** Takes the place of whatever form was there. */
    putUp: async ({ attributes = {}, site: changes = {} }: Wish = {}) => {
      const told: SiteAnswer | undefined =
        changes === "gone"
          ? { kind: "gone" }
          : changes === "unreachable"
            ? undefined
            : { kind: "site", site: { ...site, ...changes } }
      await page.evaluate(putUp, { id: SITE, told, attributes })
    },
    fill: async (typed: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(typed)) await control(name).fill(text)
    },
    /** Says what becomes of the request that is being sent. */
    settle: async (outcome: Outcome) => {
      await page.waitForFunction(() => window.settle)
      await page.evaluate((said) => {
        window.settle?.(said)
        delete window.settle
      }, outcome)
    },
    /** Once its second half is there, the form is as this site wants it. */
    expectWhole: () => host.locator("[name=smsConsent]").waitFor(),
  }
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/** Runs in the page. */
const putUp = ({
  id,
  told,
  attributes,
}: {
  id: string
  told: SiteAnswer | undefined
  attributes: Readonly<Record<string, string>>
}) => {
  sessionStorage.clear()
  document.querySelector("porchlight-booking")?.remove()
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  host.transport = {
    fetchSite: async () => {
      if (!told) throw new Error("Nobody answers.")
      return told
    },
    sendBooking: () =>
      new Promise((resolve) => {
        window.settle = resolve
      }),
  }
  for (const [name, value] of Object.entries({ site: id, ...attributes })) host.setAttribute(name, value)
  document.querySelector("main")?.append(host)
}

import type { Page } from "playwright"
import { everything } from "../harness/access/site.ts"
import { openStage } from "../harness/access/stage.ts"
import { WHOLE } from "../harness/access/states.ts"
import { type Stop, stops } from "../harness/access/stops.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"
import { openWritten } from "../harness/written-page.ts"

/** In px. */
const WINDOW = { width: 390, height: 844 }
const HEADER = 80
const BAR = 56

/** The least of a control that has to be in sight, from its upper edge: a line of a text area, a box, most of a card. */
const IN_SIGHT = 32

const isCovered = ({ top }: Stop) => top < HEADER || top + IN_SIGHT > WINDOW.height - BAR

test.use({
  setUp: { site: { ...everything, origins: ["http://127.0.0.1:*"] } },
  reducedMotion: "reduce",
  viewport: WINDOW,
})

/** What Tab comes to, in the order in which people read. */
const ORDER = [
  "call",
  "service",
  "address.zip",
  "details",
  "preferred.date",
  "preferred.window",
  "returning",
  "customerType",
  "name",
  "phone",
  "email",
  "address.street",
  "address.unit",
  "address.city",
  "address.state",
  "smsConsent",
  "Privacy policy (opens in a new tab)",
  "Terms (opens in a new tab)",
  "Send request",
  "Privacy policy (opens in a new tab)",
]

/** A page whose header stays on top, and whose bar stays at the bottom. */
const coveredPage = (serverUrl: string) => `<!doctype html><html lang="en"><head>
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Acme</title></head><body>
  <header style="background: #eee; position: sticky; top: 0; height: ${HEADER}px"><a href="#top">Acme</a></header>
  <main><h1>Acme</h1><script async src="${serverUrl}/v1/widget.js" data-site="acme"></script></main>
  <p>Since 1988.</p><a href="#top">Up</a>
  <footer style="background: #eee; position: fixed; bottom: 0; inset-inline: 0; height: ${BAR}px">Call now</footer>
  </body></html>`

test.describe("by keyboard", onlyOn("looksTheSame"), () => {
  test("the focus goes down the form as it is read, and back up, and nothing of the page covers it", async ({
    page,
    street,
  }) => {
    await openWritten(page, coveredPage(street.server.url))
    await page.locator("porchlight-booking [name=smsConsent]").waitFor()
    await page.getByRole("link", { name: "Acme" }).focus()

    const down = await stops(page, "Tab")
    expect(down.map(({ name }) => name)).toEqual(ORDER)
    expect(down.filter(isCovered)).toEqual([])
    expect(down.map(({ place }) => place)).toEqual(down.map(({ place }) => place).toSorted((one, other) => one - other))

    await page.getByRole("link", { name: "Up" }).focus()
    const up = await stops(page, "Shift+Tab")
    expect(up.map(({ name }) => name)).toEqual(ORDER.toReversed())
    expect(up.filter(isCovered)).toEqual([])
  })

  test("a dialog opens with Enter, keeps the focus, closes with Escape and gives it back", async ({ page, street }) => {
    const stage = await openStage(page, street)
    await stage.putUp({ attributes: { mode: "button", "button-text": "Book online" } })
    const button = page.getByRole("button", { name: "Book online" })
    await button.press("Enter")
    await stage.expectWhole()
    const heading = page.getByRole("heading", { name: "Request a visit" })
    await expect(heading).toBeFocused()
    await page.keyboard.press("Shift+Tab")
    await expect(page.getByRole("button", { name: "Close" })).toBeFocused()
    await page.keyboard.press("Escape")
    await expect(heading).toBeHidden()
    await expect(button).toBeFocused()

    await page.keyboard.press("Enter")
    await expect(heading).toBeFocused()
    const inside = await stops(page, "Tab")
    expect(inside.map(({ name }) => name)).toEqual(ORDER)
    // Out at its end are the browser's own controls, and never the page behind.
    for (let times = 0; times < 3; times += 1) {
      expect(await focusIsOnPage(page)).toBe(false)
      await page.keyboard.press("Tab")
    }
  })

  test("who waits for the line keeps the focus", async ({ page, street }) => {
    const stage = await openStage(page, street)
    await stage.putUp()
    await stage.expectWhole()
    await stage.fill(WHOLE)
    await page.context().setOffline(true)
    await stage.send.press("Enter")
    await page.getByRole("button", { name: "Send it when I am back online" }).press("Enter")
    await expect(page.getByText("We send your request as soon as")).toBeVisible()
    await expect(stage.send).toBeFocused()
  })

  test(
    "in forced colours the focus is seen on what is chosen too",
    inChromium("mediaAreSet"),
    async ({ page, street }) => {
      await page.emulateMedia({ forcedColors: "active" })
      const stage = await openStage(page, street)
      await stage.putUp()
      await stage.expectWhole()
      const chosen = stage.host.locator(".choice :checked").first()
      // Its card's edge is drawn by the words beside it.
      const words = stage.host.locator(".choice :checked + *").first()
      const ring = () => words.evaluate((beside) => getComputedStyle(beside, "::before").outlineWidth)
      const before = await ring()
      await stage.control("details").focus()
      await page.keyboard.press("Tab")
      await expect(chosen).toBeFocused()
      expect(Number.parseFloat(await ring())).toBeGreaterThan(Number.parseFloat(before))
    },
  )
})

/** Whether something of the page behind has the focus: neither the dialog nor the browser itself. */
const focusIsOnPage = (page: Page) =>
  page.evaluate(
    () => document.activeElement !== document.body && !document.activeElement?.matches("porchlight-booking"),
  )

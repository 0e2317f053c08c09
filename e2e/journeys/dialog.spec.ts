import type { Locator, Page } from "playwright"
import { formOn, jose } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"
import { openWritten } from "../harness/written-page.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

/** What has the focus, however deep in shadow roots it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.textContent?.trim()
  })

const topOf = (element: Element) => element.getBoundingClientRect().top
const lowestPoint = (button: Locator) => button.evaluate((element) => element.getBoundingClientRect().bottom)

const tallPage = (tag: string, more = "") =>
  `<!doctype html><html lang="en"><body><h1>Acme</h1>${more}${"<p>Since 1988.</p>".repeat(80)}${tag}</body></html>`

/** The bubble of a chat: it comes late to the corner that our button has, and no `z-index` is higher than the top layer. */
const CHAT = `<script>
  addEventListener("load", () => {
    const bubble = Object.assign(document.createElement("div"), { popover: "manual", textContent: "Chat" })
    bubble.style.cssText = "height: 60px; inset: auto 10px 10px auto; margin: 0; width: 150px"
    document.body.append(bubble)
    bubble.showPopover()
  })
</script>`

/** In ms: a page that is to stay where it is has been given the time to move. */
const LONGEST_SCROLL = 500

test("a button opens the form in a dialog, which keeps what was typed and gives the focus back", async ({
  page,
  street,
}) => {
  const tag = `<script async src="${street.server.url}/v1/widget.js?site=acme&mode=button&button-text=Book+online&datalayer"></script>`
  await openWritten(page, tallPage(tag, CHAT))
  const button = page.getByRole("button", { name: "Book online" })
  await expect.poll(() => lowestPoint(button)).toBeLessThan(await page.getByText("Chat").evaluate(topOf))
  await button.click()
  await expect.poll(() => focused(page)).toBe("Request a visit")
  const form = formOn(page)
  await form.fill(jose)

  // Whatever is scrolled is the dialog: the page behind is where it was, and is not locked afterwards.
  await page.mouse.wheel(0, 4000)
  await expect(form.send).toBeInViewport()
  // At its end too.
  await page.mouse.wheel(0, 4000)
  await page.waitForTimeout(LONGEST_SCROLL)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.keyboard.press("Escape")
  await expect(form.form).toBeHidden()
  await expect.poll(() => focused(page)).toBe("Book online")
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)

  await button.press("Enter")
  await form.expectKept(jose)
  await form.send.click()
  const reference = await form.reference()
  expect((await theOneBooking(street)).externalId).toBe(reference)
  await page.getByRole("button", { name: "Close" }).click()
  const told = await page.evaluate(() => Object(window).dataLayer)
  expect(told).toContainEqual(expect.objectContaining({ event: "porchlight_accepted", event_id: expect.any(String) }))
  expect(JSON.stringify(told).replaceAll(reference, "")).not.toMatch(/José|555/)
})

test("floating buttons stand one above the other, and those above come down when the lowest one goes", async ({
  page,
  street,
}) => {
  const buttonOf = (words: string) =>
    `<porchlight-booking site="acme" mode="button" button-text="${words}"></porchlight-booking>`
  const tag = `<script async src="${street.server.url}/v1/widget.js"></script>`
  await openWritten(page, tallPage(tag, buttonOf("Heating") + buttonOf("Plumbing") + buttonOf("Roofing")))
  const [heating, plumbing, roofing] = ["Heating", "Plumbing", "Roofing"].map((name) =>
    page.getByRole("button", { name }),
  ) as [Locator, Locator, Locator]
  const ground = await lowestPoint(heating)
  await expect.poll(async () => (await lowestPoint(plumbing)) < (await heating.evaluate(topOf))).toBe(true)
  await expect.poll(async () => (await lowestPoint(roofing)) < (await plumbing.evaluate(topOf))).toBe(true)
  for (const button of [heating, plumbing, roofing]) {
    await button.click()
    await page.keyboard.press("Escape")
  }
  await page.evaluate(() => document.querySelector("porchlight-booking")?.remove())
  await expect.poll(() => lowestPoint(plumbing)).toBe(ground)
  await expect.poll(async () => (await lowestPoint(roofing)) < (await plumbing.evaluate(topOf))).toBe(true)
})

test(
  "links of the page open it with their service, also within its own modal, and before the script has come",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    const more = `<script>(window.Porchlight ||= []).push(["prefill", { name: "Li" }], ["nonsense"])</script>
      <button onclick="own.showModal()">Own dialog</button>
      <dialog id="own"><p>Ours</p><a href="${street.server.url}/book/acme" data-porchlight-open="no-heat">No heat?</a></dialog>
      <div role="button" tabindex="0" data-porchlight-open="tune-up">Tune-up</div>`
    const tag = `<script async src="${street.server.url}/v1/widget.js" data-site="acme" data-mode="none"></script>`
    const warnings: string[] = []
    page.on("console", (message) => warnings.push(message.text()))
    await openWritten(page, tallPage(tag, more))
    await expect.poll(() => warnings).toEqual([expect.stringContaining("there is no command nonsense")])

    await page.getByRole("button", { name: "Own dialog" }).click()
    await page.getByRole("link", { name: "No heat?" }).click()
    const form = formOn(page)
    await expect(form.form.getByRole("radio", { name: "No heat" })).toBeChecked()
    await expect(form.field("Full name")).toHaveValue("Li")
    await page.keyboard.press("Escape")
    await expect(form.form).toBeHidden()
    // Only the one on top was closed.
    await expect(page.getByText("Ours")).toBeVisible()
    await expect.poll(() => focused(page)).toBe("No heat?")
    await page.keyboard.press("Escape")

    await page.getByRole("button", { name: "Tune-up" }).press(" ")
    await expect(form.form).toBeVisible()
    // A page that moves its elements about, as some frameworks do.
    await page.locator("porchlight-booking").evaluate((element) => document.body.prepend(element))
    await expect(page.locator("porchlight-booking dialog:modal")).toHaveCount(1)
    await page.mouse.click(195, 8)
    await expect(form.form).toBeHidden()
    expect(warnings).toHaveLength(1)
  },
)

test(
  "the service that a link names comes before the tag's, until the visitor has chosen one",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    const more = `<button data-porchlight-open>Book</button><button data-porchlight-open="no-heat">No heat?</button>`
    const tag = `<script async src="${street.server.url}/v1/widget.js" data-site="acme" data-mode="none" data-service="tune-up"></script>`
    await openWritten(page, tallPage(tag, more))
    const form = formOn(page)
    const opensWith = async (button: string, service: string) => {
      await page.getByRole("button", { name: button }).click()
      await expect(form.form.getByRole("radio", { name: service })).toBeChecked()
      await page.keyboard.press("Escape")
      await expect(form.form).toBeHidden()
    }
    await opensWith("Book", "Tune-up")
    await opensWith("No heat?", "No heat")

    await page.getByRole("button", { name: "Book" }).click()
    await form.form.getByText("Something else").click()
    await page.keyboard.press("Escape")
    await opensWith("No heat?", "Something else")
  },
)

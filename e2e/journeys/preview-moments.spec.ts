import type { FrameLocator, Page } from "playwright"
import { faults } from "../harness/access/faults.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { SITE } from "../harness/site.ts"
import type { Street } from "../harness/street.ts"
import { expect, test } from "../harness/test.ts"

const openPreview = async (page: Page, { server }: Street, query = "") => {
  await page.goto(`${server.url}/preview/?site=${SITE}&device=phone${query}`)
  const form = page.frameLocator("iframe")
  return {
    form,
    /** As a hand does it: with the focus in the list. */
    show: async (moment: string) => {
      const list = page.getByLabel("Moment", { exact: true })
      await list.focus()
      await list.selectOption({ label: moment })
    },
    unfold: (group: string) => page.getByRole("heading", { name: group, level: 3 }).click(),
  }
}

/** With a finger first: a form that has just come gives back a focus that nobody asked for. */
const typeName = async (form: FrameLocator) => {
  await form.getByLabel("Full name").click()
  await form.getByLabel("Full name").fill("Jo Marsh")
}

test.describe("the preview", inChromium("framesArePressed", onlyOn("looksTheSame")), () => {
  // High enough for a whole frame.
  test.use({ viewport: { width: 1000, height: 1200 } })

  test("shows the real form at every moment, sends nothing, and gives back what was typed", async ({
    page,
    street,
  }) => {
    const posted: string[] = []
    page.on("request", (request) => request.method() === "POST" && posted.push(request.url()))
    const { form, show } = await openPreview(page, street)
    await typeName(form)

    await show("Sent empty")
    await expect(form.getByText("Enter your name.").first()).toBeVisible()
    await expect(page.getByLabel("Moment", { exact: true })).toBeFocused()
    await show("While it is sent")
    await expect(form.getByRole("button", { name: "Sending…" })).toBeVisible()
    await show("Refused by the office")
    await expect(form.getByRole("link", { name: /Enter a phone number with its area code/ })).toBeVisible()
    await show("Nobody knows if it arrived")
    await expect(form.getByRole("button", { name: "Send again" })).toBeVisible()
    await show("Sent")
    await expect(form.getByText("PREV-0000")).toBeVisible()
    await show("In an emergency")
    await expect(form.getByText("Can’t wait? Call us now:")).toBeVisible()
    await show("From outside the area")
    await expect(form.getByText("We do not work in this area.").first()).toBeVisible()

    await show("As it is found")
    await expect(form.getByLabel("Full name")).toHaveValue("Jo Marsh")
    expect(posted).toEqual([])
  })

  test("changes where the form stands: looks, words, fields and language, and it goes on in the middle of a word", async ({
    page,
    street,
  }) => {
    const { form, unfold } = await openPreview(page, street)
    await typeName(form)
    const button = form.getByRole("button", { name: "Send request" })
    const standing = await button.elementHandle()
    await page.getByRole("button", { name: "Clay" }).click()
    await expect(button).toHaveCSS("background-color", "rgb(168, 67, 31)")
    expect(await standing?.evaluate((element) => element.isConnected)).toBe(true)

    await page.getByLabel("Corners").fill("20")
    await expect(button).toHaveCSS("border-radius", "20px")
    await page.getByLabel("Page", { exact: true }).selectOption("Dark")
    await expect(form.getByRole("heading", { name: "No air? No wait." })).toBeVisible()
    expect(await standing?.evaluate((element) => element.isConnected)).toBe(true)

    const name = await form.getByLabel("Full name").elementHandle()
    await name?.evaluate((box: HTMLInputElement) => box.setSelectionRange(2, 2))
    await unfold("Words")
    await page.getByLabel("Heading", { exact: true }).pressSequentially("Call us out today")
    await expect(form.getByRole("heading", { name: "Call us out today" })).toBeVisible()
    await expect(form.getByRole("form")).toHaveAccessibleName("Call us out today, 390 px")
    await unfold("Fields and order")
    await page.getByRole("combobox", { name: "Description" }).selectOption("Off")
    await expect(form.getByLabel("What is going on?")).toHaveCount(0)
    await page.getByLabel("Language", { exact: true }).selectOption("Español")
    await expect(form.getByLabel("Nombre y apellidos")).toHaveValue("Jo Marsh")
    expect(await name?.evaluate((box: HTMLInputElement) => [box.isConnected, box.selectionStart])).toEqual([true, 2])
    expect(await standing?.evaluate((element) => element.isConnected)).toBe(true)
    // Each change would make the next one slower.
    const worn = await standing?.evaluate((element) => {
      const root = element.getRootNode()
      const sheets = root instanceof ShadowRoot ? [...root.adoptedStyleSheets] : []
      return { sheets: sheets.length, different: new Set(sheets).size }
    })
    expect(worn).toEqual({ sheets: 2, different: 2 })
    await page.getByRole("button", { name: "Start over" }).click()
    await expect(form.getByLabel("Full name")).toHaveValue("Jo Marsh")
    await expect(form.getByRole("form")).toHaveCount(1)
  })

  test("can be read by everybody: all screens at once, in English by day and in Spanish by night", async ({
    page,
    street,
  }) => {
    // It is read word for word, four pages in one.
    test.slow()
    await page.goto(`${street.server.url}/preview/?site=${SITE}&device=all&page=light&ui=en`)
    for (const frame of await page.locator("iframe").all())
      await expect(frame.contentFrame().getByRole("form")).toBeVisible()
    // Of a hundred more texts, each has a field like those of the main ones.
    await page.evaluate(() => {
      for (const group of document.querySelectorAll<HTMLDetailsElement>("details:not(.all-texts)")) group.open = true
    })
    await page.emulateMedia({ colorScheme: "light" })
    expect(await faults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: "dark" })
    await page.getByRole("button", { name: "Español" }).click()
    await expect(page.locator("html")).toHaveAttribute("lang", "es")
    // The forms are the same as before: one of them is enough.
    await page.getByRole("radio", { name: "Teléfono" }).click()
    await expect(page.locator("iframe")).toHaveCount(1)
    expect(await faults(page)).toEqual([])
  })

  test("shows the dialog at a moment too, on a page of any looks and in other words, and leaves the focus at the controls", async ({
    page,
    street,
  }) => {
    const { form, show, unfold } = await openPreview(page, street, "&page=busy")
    await unfold("Where it stands")
    await page.getByLabel("Behind a floating button").click()
    await page.getByLabel("Text of the button").fill("Book now")
    await expect(form.getByRole("button", { name: "Book now" })).toBeVisible()
    await show("Sent")
    await expect(form.getByRole("dialog").getByText("PREV-0000")).toBeVisible()
    await expect(page.getByLabel("Moment", { exact: true })).toBeFocused()
    await unfold("Words")
    await page.getByLabel("After it was sent").fill("We are on our way, {name}.")
    await expect(form.getByRole("dialog").getByRole("heading", { name: "We are on our way, Sam." })).toBeVisible()
    await show("As it is found")
    await form.getByRole("button", { name: "Book now" }).click()
    await expect(form.getByRole("dialog").getByLabel("Full name")).toBeVisible()
  })
})

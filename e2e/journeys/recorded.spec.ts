import type { Page } from "playwright"
import { formOn, type Typed } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

/** What tells who somebody is, and can't be taken for anything else in a recording. */
const TELLING: Typed = {
  "Full name": "José Álvarez",
  Phone: "(512) 555-0143",
  Email: "jose@example.com",
  "Street address": "12 Marmalade Lane",
  City: "Xanadu Springs",
}
const DETAILS = "Furnace clicks, no flame."

/** Answers a recorder's server, which wants a recording, and keeps what it is sent. */
const keepRecording = async (page: Page) => {
  const sent: string[] = []
  await page.route(/\/replays\b/, (route) => {
    sent.push(route.request().postData() ?? "")
    return route.fulfill({ json: { sessionRecording: { endpoint: "/s/" } } })
  })
  return () => sent.join("\n")
}

/** Fills the form in, is told of an error, mends it, sends it and reads the receipt. */
const ask = async (page: Page) => {
  const form = formOn(page)
  await form.fill({ ...TELLING, State: "TX", "ZIP code": "78701", Phone: "", Email: "" })
  await form.form.getByRole("radio", { name: "No heat" }).check()
  await form.form.locator("textarea").fill(DETAILS)
  await form.send.click()
  await form.summary.getByRole("link").first().click()
  await form.fill(TELLING)
  await form.send.click()
  await expect(form.thanks).toHaveText(/José/)
  await page.getByText("José Álvarez", { exact: true }).click()
}

test.describe("a page that records its visitors", inChromium("answersAreLost", onlyOn("looksTheSame")), () => {
  for (const recorder of ["rrweb", "posthog"]) {
    test(`learns nothing from the form by ${recorder}: neither what is typed nor the receipt`, async ({
      page,
      street,
    }) => {
      const recording = await keepRecording(page)
      await page.goto(`${street.website.origin}/recorded.html?by=${recorder}`)
      await ask(page)
      await expect.poll(recording).toContain("The page saw: accepted")
      for (const text of [...Object.values(TELLING), DETAILS, "José"]) expect(recording()).not.toContain(text)
    })
  }
})

import type { Page } from "playwright"
import { faults } from "../harness/access/faults.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { references, theOneBooking } from "../harness/office.ts"
import { onlyOn } from "../harness/only-on.ts"
import { booking, receive } from "../harness/post.ts"
import { SITE } from "../harness/site.ts"
import type { Street } from "../harness/street.ts"
import { expect, test } from "../harness/test.ts"

const TOKEN = "only-the-operator-of-these-tests-knows"

test.use({ setUp: { env: { PORCHLIGHT_ADMIN_TOKEN: TOKEN } } })

/** What ServiceTitan says of what every booking must have, so that there is nothing to leave out. */
const REFUSED = { title: "One or more validation errors occurred.", errors: { name: ["Not a name."] } }

/** A booking that ServiceTitan refuses, until the sandbox has no faults any more. */
const refused = async (street: Street): Promise<string> => {
  await street.sandbox.faults([{ match: { path: "create" }, action: "status", status: 400, body: REFUSED }])
  const reference = await receive(street)
  const isParked = () =>
    street.server.log().some((line) => line.event === "needs_attention" && line.reference === reference)
  await expect.poll(isParked).toBe(true)
  return reference
}

const open = async (page: Page, { server }: Street, token = TOKEN) => {
  await page.goto(`${server.url}/deliveries`)
  await page.getByLabel("Operator’s token").fill(token)
  await page.getByRole("button", { name: "Open" }).click()
}

test("an operator signs in, sees why a booking stands, and sends it again", async ({ page, street }) => {
  const reference = await refused(street)
  await open(page, street, "somebody-elses-token-by-mistake")
  await expect(page.getByRole("alert")).toHaveText("That is not the token that the server was started with.")
  await expect(page.getByLabel("Operator’s token")).toBeFocused()
  await page.getByLabel("Operator’s token").fill(TOKEN)
  await page.keyboard.press("Enter")

  const row = page.getByRole("link", { name: reference })
  await expect(row).toContainText("ServiceTitan refused")
  await expect(page.getByRole("link", { name: "Needs attention" })).toHaveText(/1$/)
  await row.click()
  await expect(page.getByRole("heading", { name: reference })).toBeFocused()
  await expect(page.getByText("400")).toBeVisible()
  expect(await page.locator("main").textContent()).not.toContain(booking.name)
  await page.getByRole("button", { name: "Show contact data" }).click()
  await expect(page.getByText(booking.name)).toBeVisible()
  expect(
    await page.evaluate(() => location.href + JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toContain(TOKEN)

  await street.sandbox.faults([])
  await page.getByRole("button", { name: "Send again" }).click()
  await expect(page.getByRole("status")).toHaveText(`${reference} is on its way again.`)
  expect((await theOneBooking(street)).externalId).toBe(reference)
  await page.getByRole("button", { name: "Refresh" }).click()
  await expect(page.getByRole("button", { name: "Send again" })).toHaveCount(0)
  await expect(page.getByRole("region", { name: "Attempts" }).getByRole("listitem").first()).toContainText(
    "The booking is in ServiceTitan.",
  )
  await page.getByRole("link", { name: /^Delivered/ }).click()
  await expect(page.getByRole("link", { name: reference })).toBeVisible()

  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page.getByLabel("Operator’s token")).toHaveValue("")
  await expect(page.getByText(reference)).toHaveCount(0)
})

test("on a phone an operator corrects a booking, and marks another as handled", async ({ page, street }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const [one, other] = [await refused(street), await refused(street)]
  await street.sandbox.faults([])
  await open(page, street)
  await page.getByRole("link", { name: one }).click()
  await page.getByRole("button", { name: "Correct…" }).click()
  await page.getByLabel("Phone").fill("1234")
  await page.getByRole("button", { name: "Send corrected" }).click()
  await expect(page.getByLabel("Phone")).toHaveAccessibleDescription("This cannot be right.")
  await page.getByLabel("Phone").fill("512 555 0199")
  await page.getByRole("button", { name: "Send corrected" }).click()
  await expect(page.getByRole("status")).toHaveText(`${one} is corrected and on its way.`)
  expect(await theOneBooking(street)).toMatchObject({ externalId: one, contacts: [{ value: "5125550199" }] })

  await page.getByRole("link", { name: "Back to the list" }).click()
  await page.getByRole("link", { name: other }).click()
  await page.getByRole("button", { name: "Mark as handled…" }).click()
  await page.getByLabel("How was it dealt with?").selectOption("It is a duplicate")
  await page.getByRole("button", { name: "Mark as handled", exact: true }).click()
  await expect(page.getByRole("status")).toHaveText(`${other} is marked as handled.`)
  await page.getByRole("link", { name: "Back to the list" }).click()
  await expect(page.getByText("Nothing needs attention.")).toBeVisible()
  expect(await references(street)).toEqual([one])
})

test.describe("of requests that look like a robot's", () => {
  test.use({ setUp: { env: { PORCHLIGHT_ADMIN_TOKEN: TOKEN }, site: { bots: { formToken: "required" } } } })

  test("an operator releases one, and erases the rest after a count", async ({ page, street }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    const references = []
    for (const name of ["Ada Lovelace", "Grace Hopper", "Mary Jackson"])
      references.push(await receive(street, { body: JSON.stringify({ ...booking, name }) }))
    const [one = ""] = references
    await open(page, street)
    await page.getByRole("link", { name: "Quarantined" }).click()
    await page.getByRole("link", { name: one }).click()
    await expect(page.getByRole("region", { name: one })).toContainText("a script has sent it")
    await page.getByRole("button", { name: "Release", exact: true }).click()
    await expect(page.getByRole("status")).toHaveText(`${one} is on its way.`)
    expect((await theOneBooking(street)).externalId).toBe(one)
    await page.getByRole("button", { name: "Erase all…" }).click()
    await expect(page.getByText("2 requests are quarantined. Erase for good?")).toBeVisible()
    await page.getByRole("button", { name: "Erase", exact: true }).click()
    await expect(page.getByRole("status")).toHaveText("2 requests are erased.")
    await expect(page.getByText("Nothing is quarantined.")).toBeVisible()
  })
})

test(
  "axe finds nothing on the operator's page, by day and by night",
  inChromium("mediaAreSet", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    await refused(street)
    await page.goto(`${street.server.url}/deliveries`)
    expect(await faults(page)).toEqual([])
    await open(page, street)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      await page.getByRole("link", { name: "Needs attention" }).click()
      await page.getByRole("listitem").getByRole("link").click()
      for (const act of ["Mark as handled…", "Leave it", "Correct…"]) {
        await page.getByRole("button", { name: act }).click()
        expect(await faults(page), `${colorScheme} ${act}`).toEqual([])
      }
      await page.getByRole("link", { name: "Sites" }).click()
      await page.getByRole("rowheader", { name: SITE }).waitFor()
      expect(await faults(page), `${colorScheme} sites`).toEqual([])
    }
  },
)

import { jose, openForm } from "../harness/form.ts"
import { fillDisk } from "../harness/ledger.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

const typed = { ...jose, "What is going on? optional": "Furnace clicks, no flame." }

test("a server that cannot store it: nothing typed is lost, and the phone number is offered", async ({
  page,
  street,
}) => {
  const freeDisk = await fillDisk(street)
  const form = await openForm(page, street)
  await form.fill(typed)
  await form.send.click()
  await expect(form.form.getByText("We could not take your request just now")).toBeVisible()
  await expect(form.phone.last()).toBeInViewport()
  await form.expectKept(typed)

  freeDisk()
  await form.sendAgain.click()
  expect((await theOneBooking(street)).externalId).toBe(await form.reference())
})

test("a reload keeps what was typed", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.field("No heat").check()
  await form.fill(typed)
  await page.reload()
  await form.expectKept(typed)
  await expect(form.field("No heat")).toBeChecked()
})

test("nothing is kept in the browser before the visitor acts, nor after the thanks", async ({ page, street }) => {
  const kept = () =>
    page.evaluate(() => ({ session: sessionStorage.length, local: localStorage.length, cookies: document.cookie }))
  const nothing = { session: 0, local: 0, cookies: "" }
  const form = await openForm(page, street)
  await expect(form.send).toBeVisible()
  expect(await kept()).toEqual(nothing)
  await form.fill(typed)
  await expect.poll(kept).toEqual({ ...nothing, session: 1 })
  await form.send.click()
  await expect(form.thanks).toBeVisible()
  await expect.poll(kept).toEqual(nothing)
})

test("without a line nothing is lost, and it goes as soon as there is one, if the visitor wishes", async ({
  page,
  street,
  context,
}) => {
  const form = await openForm(page, street)
  await form.fill(typed)
  // All of the form is there; what it says offline would not come any more.
  await expect.poll(() => page.evaluate(fetched)).toContain("en-after")
  await context.setOffline(true)
  await form.send.click()
  await expect(form.form.getByText("You are offline")).toBeVisible()
  await form.form.getByRole("button", { name: "Send it when I am back online" }).click()
  await form.expectKept(typed)
  await context.setOffline(false)
  expect((await theOneBooking(street)).externalId).toBe(await form.reference())
})

/** Runs in the page: the names of the chunks that have come to it. */
const fetched = () => performance.getEntriesByType("resource").map(({ name }) => /\/assets\/([\w-]+)\./.exec(name)?.[1])

import { jose, openForm } from "../harness/form.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { countSendings, holdAnswer, loseAnswers, mendLine } from "../harness/line.ts"
import { theOneBooking } from "../harness/office.ts"
import { expect, test } from "../harness/test.ts"

test.describe("one booking, though", () => {
  test("the button was pressed twice", async ({ page, street }) => {
    const sendings = countSendings(page)
    const form = await openForm(page, street)
    await form.fill(jose)
    await form.send.dblclick()
    expect((await theOneBooking(street)).externalId).toBe(await form.reference())
    expect(sendings()).toBe(1)
  })

  test(
    "the answer was lost: it is asked for again, and nobody notices",
    inChromium("answersAreLost"),
    async ({ page, street }) => {
      const sendings = countSendings(page)
      const form = await openForm(page, street)
      await loseAnswers(page, 1)
      await form.fill(jose)
      await form.send.click()
      expect((await theOneBooking(street)).externalId).toBe(await form.reference())
      expect(sendings()).toBe(2)
    },
  )

  test(
    "every answer was lost: the form says that it cannot tell, and sending again is safe",
    inChromium("answersAreLost"),
    async ({ page, street }) => {
      const form = await openForm(page, street)
      await loseAnswers(page, 3)
      await form.fill(jose)
      await form.send.click()
      await expect(form.form.getByText("We could not tell whether your request reached us")).toBeVisible()
      await expect(form.phone.first()).toBeVisible()
      await form.expectKept(jose)
      await form.sendAgain.click()
      expect((await theOneBooking(street)).externalId).toBe(await form.reference())
    },
  )

  test(
    "the page was reloaded in the middle of sending, and what was typed is still there",
    inChromium("answersAreLost"),
    async ({ page, street }) => {
      const form = await openForm(page, street)
      const { reached } = await holdAnswer(page)
      await form.fill(jose)
      await form.send.click()
      await reached
      await page.reload()
      await form.expectKept(jose)
      await mendLine(page)
      await form.sendAgain.click()
      expect((await theOneBooking(street)).externalId).toBe(await form.reference())
    },
  )

  test(
    "the visitor went to another page in the middle of sending, and came back",
    inChromium("answersAreLost"),
    async ({ page, street }) => {
      const form = await openForm(page, street)
      const { reached } = await holdAnswer(page)
      await form.fill(jose)
      await form.send.click()
      await reached
      await page.getByRole("link", { name: "About us" }).click()
      await expect(page.getByRole("heading", { name: "About us" })).toBeVisible()
      await mendLine(page)
      await page.goBack()
      await form.expectKept(jose)
      await form.sendAgain.click()
      expect((await theOneBooking(street)).externalId).toBe(await form.reference())
    },
  )
})

import { openForm } from "../../harness/form.ts"
import { expect, test } from "../../harness/test.ts"
import { firefoxWishing } from "./wishing.ts"

test.use({ ...firefoxWishing({ "ui.systemUsesDarkTheme": 1 }), setUp: { site: { theme: { mode: "auto" } } } })

test("in a dark Firefox the form is dark, with what is wrong and with the receipt", async ({ page, street }) => {
  const form = await openForm(page, street)
  await form.send.click()
  await expect(form.summary).toBeVisible()
  const surface = page.locator("porchlight-booking [part~=form]")
  await expect(surface).toHaveCSS("background-color", "rgb(28, 25, 23)")
  await expect(surface).toHaveCSS("color", "rgb(245, 245, 244)")
  await expect(form.summary.getByRole("heading")).toHaveCSS("color", "rgb(252, 165, 165)")
  await form.fill({ "Full name": "José Álvarez", Phone: "(512) 555-0143" })
  await form.send.click()
  await expect(form.thanks).toHaveCSS("color", "rgb(245, 245, 244)")
})

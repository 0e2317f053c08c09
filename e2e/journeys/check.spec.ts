import { formOn } from "../harness/form.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

const CHECK = "?utm_source=google&porchlight-check"

test(
  "the widget tells whoever asks by the page's address how it does there, and nobody else",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    const report = page.getByRole("region", { name: "Porchlight on this page" })
    await page.goto(`${street.website.origin}/plain.html${CHECK}`)
    await expect(report).toContainText("All is well.")
    await expect(report).toContainText("stands in the page")
    await report.getByRole("button", { name: "Close" }).click()
    await expect(report).toHaveCount(0)

    await page.goto(`${street.stranger.origin}/plain.html${CHECK}`)
    await expect(report).toContainText(`${new URL(street.stranger.origin).host} is not on the site’s list`)
    await expect(report).toContainText("did not come")

    const fetched: string[] = []
    page.on("request", (request) => fetched.push(request.url()))
    await page.goto(`${street.website.origin}/plain.html`)
    await expect(formOn(page).send).toBeVisible()
    // Of ours there is one form: nothing that answers to more than that, and no report.
    const names = () => fetched.flatMap((address) => /\/assets\/([\w-]+)\./.exec(address)?.[1] ?? []).toSorted()
    await expect.poll(names).toEqual(["en", "en-after", "form", "submission"])
    await expect(report).toHaveCount(0)
  },
)

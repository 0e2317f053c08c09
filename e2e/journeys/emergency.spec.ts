import { openForm } from "../harness/form.ts"
import { onlyOn } from "../harness/only-on.ts"
import { expect, test } from "../harness/test.ts"

test.use({
  setUp: {
    site: {
      services: [
        { id: "no-heat", label: "No heat", urgent: true, safety: "Smell gas? Leave the house and call from outside." },
        { id: "tune-up", label: "Tune-up" },
      ],
    },
  },
})

test(
  "an emergency: the number that the page's call tracking put in is the one to press",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    // As such scripts do it: whatever looks like the number gets another one, also what comes to the page later.
    await page.addInitScript(() => {
      const swap = () => {
        for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="tel:+15125550100"]')) {
          link.href = "tel:+15125557777"
          link.textContent = "(512) 555-7777"
        }
      }
      new MutationObserver(swap).observe(document, { childList: true, subtree: true })
    })
    const form = await openForm(page, street, "hostile.html")
    const numbers = page.getByRole("link", { name: "(512) 555-7777" })
    await expect(numbers).toHaveCount(1)

    await form.field("No heat").check()
    await expect(page.getByText("Smell gas? Leave the house and call from outside.")).toBeVisible()
    await expect(numbers).toHaveCount(2)
    const call = numbers.last()
    await expect(call).toHaveAttribute("href", "tel:+15125557777")
    await expect(call).toBeInViewport()
    const box = await call.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThan(240)

    // Typing draws the form anew, and the number stays what it is.
    await form.field("Full name").fill("José")
    await expect(numbers).toHaveCount(2)
    await form.field("Tune-up").check()
    await expect(numbers).toHaveCount(1)
  },
)

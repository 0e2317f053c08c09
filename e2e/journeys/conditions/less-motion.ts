import type { Page } from "playwright"
import { openForm } from "../../harness/form.ts"
import { expect, type test as Test } from "../../harness/test.ts"

/** The form in front of somebody whose system asks every page for less motion. */
export const lessMotion = (test: typeof Test) => {
  test("where less motion is wished nothing moves by itself", async ({ page, street }) => {
    const form = await openForm(page, street)
    await form.field("No heat").check()
    await form.send.click()
    await expect(form.summary).toBeVisible()
    expect(await movements(page)).toEqual([])
  })
}

/** The elements of the form that would fade or glide. What is not drawn, since the page's own stands in for it, has no style. */
export const movements = (page: Page): Promise<string[]> =>
  page.locator("porchlight-booking .porchlight *").evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        return /[1-9]/.test(transitionDuration) || /^(?!none$)./.test(animationName) || scrollBehavior === "smooth"
      })
      .map(({ localName }) => localName),
  )

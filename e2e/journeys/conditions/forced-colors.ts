import type { Page } from "playwright"
import { openForm } from "../../harness/form.ts"
import { expect, type test as Test } from "../../harness/test.ts"

/** The form in front of somebody whose system gives every page its colours. */
export const forcedColors = (test: typeof Test) => {
  test("in forced colours every control has an edge, and what is chosen is told apart", async ({ page, street }) => {
    const form = await openForm(page, street)
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true)
    await form.field("No heat").check()
    await expect.poll(() => edgesOf(page, "textarea, input:not([type=radio]), button")).not.toContain("none")
    // What is chosen comes to look so within some frames.
    await expect(async () => {
      // The chosen one's edge is drawn over its card's, by the words beside the radio button.
      const [chosen, ...others] = await edgesOf(page, ".choice [name=service] + *", "::before")
      expect(chosen).not.toBe("none")
      expect(others).not.toContain(chosen)
      expect(await edgesOf(page, "fieldset .choice:has([name=service])")).not.toContain("none")
    }).toPass()
  })

  test("in forced colours a field with an error is told from the others, and still shows the focus", async ({
    page,
    street,
  }) => {
    const form = await openForm(page, street)
    await form.field("Full name").fill("José")
    await form.send.click()
    await expect(form.summary).toBeVisible()
    await expect.poll(() => edgesOf(page, "[aria-invalid=true]")).not.toEqual([])
    const faulty = await edgesOf(page, "[aria-invalid=true]")
    for (const edge of await edgesOf(page, ".control[aria-invalid=false]")) expect(faulty).not.toContain(edge)
    const ring = () => form.field("Phone").evaluate((box) => Number.parseFloat(getComputedStyle(box).outlineWidth))
    const before = await ring()
    await form.field("Phone").focus()
    expect(await ring()).toBeGreaterThan(before)
  })
}

/** How each of these is set apart from what is around it: by the colours of its border and its outline. */
const edgesOf = (page: Page, selector: string, part?: "::before"): Promise<string[]> =>
  page.locator(`porchlight-booking form :is(${selector})`).evaluateAll(
    (elements, part) =>
      elements.map((element) => {
        const { borderTopColor, borderTopWidth, outlineColor, outlineStyle } = getComputedStyle(element, part)
        const border = borderTopWidth === "0px" || borderTopColor === "rgba(0, 0, 0, 0)" ? "none" : borderTopColor
        return outlineStyle === "none" ? border : `${border}, ${outlineColor}`
      }),
    part,
  )

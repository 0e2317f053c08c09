import { WITHOUT_US } from "../../harness/pages.ts"
import { expect } from "../../harness/test.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import type { HostTest } from "./host-test.ts"
import { pageState, witness } from "./page-state.ts"
import { BUTTON_PAGES } from "./pages.ts"
import { expectAlike, takeDialog } from "./pictures.ts"
import { book, expectInOffice, standing } from "./steps.ts"
import { findForm } from "./whole.ts"

/** Pages that show the form, take it away and bring it back, as their routers, frameworks and dialogs do. */
export const movingPages = (test: HostTest) => {
  test("a page of one page: what was typed is there again as often as its router comes back to the form", async ({
    visitor,
    street,
  }) => {
    await visitor.open(`${street.website.origin}/router.html?visit`)
    await standing(visitor)
    await visitor.type("Full name", "Li")
    await visitor.press("Home")
    await expectForms(visitor, 0)
    await visitor.goBack()
    await standing(visitor)
    await expect.poll(() => nameIn(visitor)).toBe("Li")
    await visitor.press("Home")
    await visitor.press("Request a visit")
    await standing(visitor)
    await expectForms(visitor, 1)
    await expectInOffice(street, await book(visitor))
    expect((await witness(visitor)).faults).toEqual([])
  })

  test("Turbo: one form after each visit, and after going back", async ({ visitor, street }) => {
    await visitor.open(`${street.website.origin}/turbo.html`)
    await standing(visitor)
    await visitor.press("About us")
    await expectForms(visitor, 0)
    await visitor.press("Request a visit")
    await standing(visitor)
    await expectForms(visitor, 1)
    await visitor.press("About us")
    await expectForms(visitor, 0)
    await visitor.goBack()
    await standing(visitor)
    await expectForms(visitor, 1)
    await expectInOffice(street, await book(visitor))
    expect((await witness(visitor)).faults).toEqual([])
  })

  test("htmx: a swap brings the form and another takes it away; boosted links and going back leave one", async ({
    visitor,
    street,
  }) => {
    await visitor.open(`${street.website.origin}/htmx.html`)
    await visitor.press("Book now")
    await standing(visitor)
    await visitor.type("Full name", "Li")
    await visitor.press("Not now")
    await expectForms(visitor, 0)
    await visitor.press("Book now")
    await standing(visitor)
    await expect.poll(() => nameIn(visitor)).toBe("Li")
    await visitor.press("About us")
    await expectForms(visitor, 0)
    // The page is put together out of the markup that htmx kept, and so is what had become of our element.
    await visitor.goBack()
    await standing(visitor)
    await expectForms(visitor, 1)
    await expect.poll(() => nameIn(visitor)).toBe("Li")
    await expectInOffice(street, await book(visitor))
    expect((await witness(visitor)).faults).toEqual([])
  })

  test("React in strict mode: the page is drawn anew around the form, takes it away and brings it back", async ({
    visitor,
    street,
  }) => {
    await visitor.open(`${street.website.origin}/react.html`)
    await standing(visitor)
    await visitor.type("Full name", "Li")
    await visitor.press("Draw again")
    await expect.poll(() => visitor.see(() => document.body.textContent, null)).toContain("Drawn anew 1 times")
    await expect.poll(() => nameIn(visitor)).toBe("Li")
    await visitor.press("Take away")
    await expectForms(visitor, 0)
    await visitor.press("Bring back")
    await standing(visitor)
    await expectForms(visitor, 1)
    await expectInOffice(street, await book(visitor))
    expect((await witness(visitor)).faults).toEqual([])
  })

  test("React, on a page that a server has drawn: it comes to life around the form, and keeps what is typed meanwhile", async ({
    visitor,
    street,
  }) => {
    await visitor.open(`${street.website.origin}/hydrated.html`)
    await standing(visitor)
    await visitor.type("Full name", "Li")
    await expect.poll(() => visitor.see(() => document.querySelector("p")?.textContent, null)).toBe("Alive")
    await expectForms(visitor, 1)
    expect(await nameIn(visitor)).toBe("Li")
    expect((await witness(visitor)).faults).toEqual([])
    await expectInOffice(street, await book(visitor))
  })

  for (const [kind, file] of [
    ["a dialog", "native-dialog.html"],
    ["a modal of Bootstrap 3, which keeps the focus inside", "bootstrap-modal.html"],
  ] as const) {
    test(`${kind} of the page: a visit is booked inside it, and it closes`, async ({ visitor, street }) => {
      await visitor.open(`${street.website.origin}/${file}`)
      await visitor.press("Book now")
      await expect.poll(() => isShown(visitor)).toBe(true)
      // A modal takes the focus once it has faded in, from whoever types already.
      await expect.poll(() => visitor.see(focusIsIn, "#visit"), "the focus is inside").toBe(true)
      await visitor.type("Full name", "José Álvarez")
      expect(await visitor.see(() => document.activeElement?.localName, null)).toBe("porchlight-booking")
      const { left, right } = await findForm(visitor)
      expect(right - left, "a box that is as wide as what it holds gives the form room").toBeGreaterThan(250)
      await expectInOffice(street, await book(visitor))
      await visitor.press("Close")
      await expect.poll(() => isShown(visitor)).toBe(false)
      expect((await witness(visitor)).faults).toEqual([])
    })
  }

  for (const { file, where } of BUTTON_PAGES) {
    test(`our button ${where}: it opens the form, a visit is booked, and the page is as it was`, async ({
      visitor,
      street,
      plain,
    }) => {
      const { origin } = street.website
      await visitor.open(`${origin}/${file}${WITHOUT_US}`)
      const before = await pageState(visitor)
      await visitor.open(`${origin}/${file}`)
      await visitor.press("Request a visit")
      await expect.poll(() => isShown(visitor)).toBe(true)
      const { left, right, overflow } = await findForm(visitor)
      expect(overflow).toBe(0)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right - left).toBeGreaterThan(300)
      // Before it is dressed for its picture, which moves everything.
      expect((await witness(visitor)).moved).toEqual([])
      await expectAlike(plain.dialog, await takeDialog(visitor))
      await expectInOffice(street, await book(visitor))
      await visitor.press("Close")
      await expect.poll(() => isShown(visitor)).toBe(false)
      expect(await pageState(visitor)).toEqual(before)
      expect((await witness(visitor)).faults).toEqual([])
    })
  }
}

const expectForms = async (visitor: Visitor, count: number) => {
  await expect.poll(async () => (await findForm(visitor)).forms).toBe(count)
  await expect.poll(() => visitor.see(numbersToCall, null), "the number stands once in each form").toBe(count)
}

const nameIn = (visitor: Visitor) =>
  visitor.see(() => {
    const root = document.querySelector("porchlight-booking")?.shadowRoot
    return root?.querySelector<HTMLInputElement>("input[name=name]")?.value
  }, null)

const isShown = (visitor: Visitor) =>
  visitor.see(() => {
    const form = document.querySelector("porchlight-booking")?.shadowRoot?.querySelector("form, .receipt")
    return form?.checkVisibility({ visibilityProperty: true }) ?? false
  }, null)

/** Runs in the page. */
const focusIsIn = (selector: string) => document.activeElement?.closest(selector) !== null

/** Runs in the page. */
const numbersToCall = () => document.querySelectorAll("[slot=porchlight-call-opening]").length

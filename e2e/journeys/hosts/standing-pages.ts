import { WITHOUT_US } from "../../harness/pages.ts"
import { expect } from "../../harness/test.ts"
import type { Visitor } from "../../harness/visitor/visitor.ts"
import type { HostTest } from "./host-test.ts"
import { pageState, witness } from "./page-state.ts"
import { PAGES } from "./pages.ts"
import { expectAlike, expectToLookLike, takeStates } from "./pictures.ts"
import { DESK, PHONE } from "./sizes.ts"
import { book, expectInOffice, standing } from "./steps.ts"
import { type Found, findForm } from "./whole.ts"

/** A window of 1280 px at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 }

/** As wide as the form gets. */
const FULL_ROOM = 560
/** The share of a narrow window that a page's margins must leave. */
const LEAST_SHARE = 0.8

/** The form on each page that only stands there: it is whole, the page is what it was, and a visit can be booked. */
export const standingPages = (test: HostTest) => {
  for (const { file, where, room = FULL_ROOM, recolored, rough } of PAGES) {
    test(`a visit is booked ${where}, and the page is as it was`, async ({ visitor, street, plain }) => {
      const { origin } = street.website
      await visitor.resize(DESK.width, DESK.height)
      await visitor.open(`${origin}/${file}${WITHOUT_US}`)
      const before = await pageState(visitor)
      await visitor.open(`${origin}/${file}`)
      await standing(visitor)
      expect(await pageState(visitor)).toEqual(before)

      const found = await findForm(visitor)
      expect(wordsOf(found)).toEqual(wordsOf(plain.found))
      if (!recolored) expect(looksOf(found)).toEqual(looksOf(plain.found))
      // Before the window changes, which moves everything.
      const seen = await witness(visitor)
      expect(seen.faults).toEqual([])
      expect(seen.moved).toEqual([])
      for (const { width, height } of [DESK, PHONE, ZOOMED]) {
        await visitor.resize(width, height)
        await expectInWindow(visitor, room)
      }
      await expectToLookLike(plain.pictures, visitor)
      // Playwright may put a style of its own into a page that it takes a picture of, and a strict policy says so.
      const { faults } = await witness(visitor)
      const taken = rough && (await takeStates(visitor))
      if (taken) await expectAlike(plain.states, taken.states)
      await expectInOffice(street, taken ? taken.reference : await book(visitor))
      expect(await visitor.see(ringAroundAll, null), "a ring around the whole form, for the focus on its receipt").toBe(
        "none",
      )
      expect((await witness(visitor)).faults).toEqual(faults)
      expect(await visitor.see(() => location.search, null), "the page has not sent itself").toBe("")
    })
  }
}

const ringAroundAll = () => {
  const host = document.querySelector("porchlight-booking")
  return host && host === document.activeElement && getComputedStyle(host).outlineStyle
}

const wordsOf = ({ forms, controls }: Found) => ({
  forms,
  controls: controls.map(({ label, visible }) => ({ label, visible })),
})
const looksOf = ({ controls }: Found) => controls.map(({ looks }) => looks)

const expectInWindow = async (visitor: Visitor, room: number) => {
  const { overflow, left, right, controls } = await findForm(visitor)
  const window = await visitor.see(() => document.documentElement.clientWidth, null)
  expect(overflow, `scrolled sideways at ${window} px`).toBe(0)
  expect(left).toBeGreaterThanOrEqual(0)
  expect(right).toBeLessThanOrEqual(window)
  expect(right - left, `room at ${window} px`).toBeGreaterThanOrEqual(Math.min(room, window * LEAST_SHARE))
  for (const { label, height } of controls) expect(height, `${label} at ${window} px`).toBeGreaterThanOrEqual(24)
}

import { expect } from "../../harness/test.ts"
import type { HostTest } from "./host-test.ts"
import { UNTOUCHED } from "./pages.ts"
import { PHONE } from "./sizes.ts"
import { standing } from "./steps.ts"

/** What scrolls where the form is, by its selector in the form's shadow root; null is the page. */
const SCROLLED = [
  { where: "the page", file: UNTOUCHED, box: null },
  { where: "our dialog", file: "button-hostile.html", box: "dialog" },
] as const

/** How far somebody has scrolled, in CSS pixels. */
const READING = 600

/** What is to stay where it is has been given the time to move. */
const MANY_FRAMES = 10

/** Somebody has scrolled when something of the page's own that shows in the form comes, changes or goes. */
export const scrolledPages = (test: HostTest) => {
  for (const { where, file, box } of SCROLLED) {
    test(`${where} stays where somebody has scrolled to when a script puts its own number in the form`, async ({
      visitor,
      street,
    }) => {
      await visitor.resize(PHONE.width, PHONE.height)
      await visitor.open(`${street.website.origin}/${file}`)
      if (box) await visitor.press("Request a visit")
      await standing(visitor)
      await visitor.see(untilDrawn, null)
      await expect.poll(() => visitor.see(scrolled, { box, to: READING }), "there is much to scroll").toBe(READING)
      await expect.poll(() => visitor.see(replaceNumber, null), "the form's second half has come").toBe(true)
      await expect.poll(() => visitor.see(framesSince, null), "it was drawn").toBeGreaterThan(MANY_FRAMES)
      expect(await visitor.see(scrolled, { box })).toBe(READING)
    })
  }
}

/** Runs in the page. Nobody scrolls what they do not see yet. */
const untilDrawn = () => new Promise<unknown>((resolve) => requestAnimationFrame(resolve))

/** Runs in the page. How far it is scrolled, once it has gone to where it is told. */
const scrolled = ({ box, to }: { box: string | null; to?: number }) => {
  const root = document.querySelector("porchlight-booking")?.shadowRoot
  const scroller = box ? root?.querySelector(box) : document.scrollingElement
  if (scroller && to !== undefined) scroller.scrollTop = to
  return scroller?.scrollTop
}

/** Runs in the page, as scripts do that track calls, and counts the frames from then on. */
const replaceNumber = () => {
  const ours = document.querySelector("porchlight-booking > a[slot]")
  const theirs = ours?.cloneNode()
  if (!ours || !theirs) return false
  theirs.textContent = "(512) 555-7777"
  ours.replaceWith(theirs)
  let frames = 0
  const count = () => {
    document.documentElement.setAttribute("data-frames", String(++frames))
    requestAnimationFrame(count)
  }
  count()
  return true
}

/** Runs in the page. */
const framesSince = () => Number(document.documentElement.getAttribute("data-frames"))

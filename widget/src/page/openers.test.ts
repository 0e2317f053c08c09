import { beforeAll, beforeEach, expect, it, vi } from "vitest"
import { hearOpeners } from "./openers.ts"

const open = vi.fn()
/** Whether the browser was left to do what it does by itself. */
const click = (selector: string, how: MouseEventInit = {}) =>
  document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...how }))

beforeAll(() => hearOpeners(open))
beforeEach(() => {
  open.mockClear()
  document.body.innerHTML = '<a href="#x" data-porchlight-open><b>Book</b></a><button data-porchlight-open></button>'
})

it("opens the dialog for a click on a link or anything in it", () => {
  expect(click("b")).toBe(false)
  expect(open).toHaveBeenCalledExactlyOnceWith(document.querySelector("a"))
})

it.each(["ctrlKey", "metaKey", "shiftKey", "altKey"])("leaves a link to the browser if %s is held", (key) => {
  expect(click("b", { [key]: true })).toBe(true)
  expect(open).not.toHaveBeenCalled()
})

it("opens the dialog for a button whatever key is held", () => {
  click("button", { ctrlKey: true })
  expect(open).toHaveBeenCalledOnce()
})

it.each(["Enter", " "])("opens the dialog for the key %j on an element that no browser clicks by itself", (key) => {
  document.body.innerHTML =
    '<div role="button" tabindex="0" data-porchlight-open></div><button data-porchlight-open></button>'
  const press = (selector: string, pressed: string) =>
    document
      .querySelector(selector)
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true }))
  expect(press("button", key)).toBe(true)
  expect(press("div", "a")).toBe(true)
  expect(open).not.toHaveBeenCalled()
  // Else the page would scroll, too.
  expect(press("div", key)).toBe(false)
  expect(open).toHaveBeenCalledExactlyOnceWith(document.querySelector("div"))
})

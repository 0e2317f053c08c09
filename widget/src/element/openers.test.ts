import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { leadToForm } from "./openers.ts"

const end = new AbortController()
const seen = vi.fn()
const click = (how: MouseEventInit = {}) =>
  document.querySelector("b")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...how }))

beforeEach(() => {
  document.body.innerHTML = '<a href="#" data-porchlight-open><b>Book</b></a><main></main>'
  const form = document.querySelector("main") ?? document.body
  form.scrollIntoView = seen
  leadToForm(form, end.signal)
})
afterEach(() => seen.mockClear())

it("an opener leads to the form that stands, until that goes", () => {
  expect(click({ ctrlKey: true })).toBe(true)
  expect(seen).not.toHaveBeenCalled()
  expect(click()).toBe(false)
  expect(seen).toHaveBeenCalled()

  const answered = (event: Event) => event.preventDefault()
  seen.mockClear()
  addEventListener("click", answered, true)
  click()
  removeEventListener("click", answered, true)
  expect(seen, "where a dialog opens").not.toHaveBeenCalled()

  end.abort()
  expect(click()).toBe(true)
  expect(seen).not.toHaveBeenCalled()
})

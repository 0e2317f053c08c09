import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { leadToForm } from "./openers.ts"

const end = new AbortController()
const seen = vi.fn()
const click = () =>
  document.querySelector("b")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<a href="#" data-porchlight-open><b>Book</b></a><main></main>'
  const form = document.querySelector("main") ?? document.body
  form.scrollIntoView = seen
  leadToForm(form, end.signal)
})
afterEach(() => vi.useRealTimers())

it("an opener leads to the form that stands, until that goes", () => {
  click()
  vi.runAllTimers()
  expect(seen).toHaveBeenCalledOnce()

  const answered = (event: Event) => event.preventDefault()
  addEventListener("click", answered, true)
  click()
  removeEventListener("click", answered, true)
  vi.runAllTimers()
  expect(seen, "where a dialog opens").toHaveBeenCalledOnce()

  end.abort()
  click()
  vi.runAllTimers()
  expect(seen, "of a form that is gone").toHaveBeenCalledOnce()
})

import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Emit } from "../contract.ts"
import { POPUP_WORDS } from "../messages/popup.ts"
import { createDialog } from "./dialog.ts"

const dialogOnPage = () => {
  const emit = vi.fn<Emit>()
  const seat = new AbortController()
  const made = createDialog({ label: "Book", words: POPUP_WORDS.en, emit, signal: seat.signal })
  document.body.append(made.dialog)
  return { ...made, emit, seat }
}

// The test's browser has no modal dialogs.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute("open", "")
  }
  HTMLDialogElement.prototype.close = function () {
    if (!this.hasAttribute("open")) return
    this.removeAttribute("open")
    this.dispatchEvent(new Event("close"))
  }
})
afterEach(() => document.body.replaceChildren())

it.each(["wheel", "touchmove", "keydown", "focusin"])(
  "a page that handles every %s itself does not get those of the dialog",
  (type) => {
    const { place } = dialogOnPage()
    const heard = vi.fn()
    addEventListener(type, heard)
    place.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    expect(heard).not.toHaveBeenCalled()
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    expect(heard).toHaveBeenCalledOnce()
    removeEventListener(type, heard)
  },
)

it("a click beside the form closes it; the second click of a double one, whose first has opened it, does not", () => {
  const { dialog } = dialogOnPage()
  const close = vi.fn()
  dialog.close = close
  const clickBeside = (detail: number) => {
    dialog.dispatchEvent(new Event("pointerdown"))
    dialog.dispatchEvent(new MouseEvent("click", { detail }))
  }
  clickBeside(2)
  expect(close).not.toHaveBeenCalled()
  clickBeside(1)
  expect(close).toHaveBeenCalledOnce()
})

it("an open dialog stays as it is, whatever changes on the page, in a browser that cannot tell whether it is modal", async () => {
  const { dialog, open, seat } = dialogOnPage()
  vi.spyOn(dialog, "matches").mockImplementation(() => {
    throw new DOMException("':modal' is not a valid selector.", "SyntaxError")
  })
  open(undefined)
  const thrown = vi.fn((event: ErrorEvent) => event.preventDefault())
  addEventListener("error", thrown)
  document.body.append("more")
  await new Promise((resolve) => setTimeout(resolve))
  removeEventListener("error", thrown)
  expect(thrown).not.toHaveBeenCalled()
  expect(dialog.open).toBe(true)
  seat.abort()
})

it("a press that begins on the form and ends beside it, as when text is selected, does not close it", () => {
  const { dialog, place, open } = dialogOnPage()
  open(undefined)
  place.dispatchEvent(new Event("pointerdown", { bubbles: true }))
  dialog.dispatchEvent(new MouseEvent("click", { detail: 1 }))
  expect(dialog.open).toBe(true)
})

it.each([
  ["by its button", ({ dialog }: ReturnType<typeof dialogOnPage>) => dialog.querySelector("button")?.click()],
  ["by the page", ({ close }: ReturnType<typeof dialogOnPage>) => close()],
  ["since its element goes", ({ seat }: ReturnType<typeof dialogOnPage>) => seat.abort()],
])("the page hears once that it was opened and closed, and the opener has the focus again: %s", (_, end) => {
  const made = dialogOnPage()
  const opener = document.body.appendChild(document.createElement("button"))
  made.open(opener)
  made.open(undefined)
  expect(made.emit.mock.calls).toEqual([["opened", {}]])
  expect(document.activeElement).not.toBe(opener)
  end(made)
  made.close()
  expect(made.emit.mock.calls).toEqual([
    ["opened", {}],
    ["closed", {}],
  ])
  expect(document.activeElement).toBe(opener)
})

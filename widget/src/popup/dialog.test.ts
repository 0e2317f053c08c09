import { expect, it, vi } from "vitest"
import { POPUP_WORDS } from "../messages/popup.ts"
import { createDialog } from "./dialog.ts"

const dialogOnPage = () => {
  const made = createDialog({
    label: "Book",
    words: POPUP_WORDS.en,
    emit: () => {},
    signal: new AbortController().signal,
  })
  document.body.append(made.dialog)
  return made
}

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
  // The test's browser has no modal dialogs.
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

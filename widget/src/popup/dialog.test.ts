import { expect, it, vi } from "vitest"
import { POPUP_WORDS } from "../messages/popup.ts"
import { createDialog } from "./dialog.ts"

it.each(["wheel", "touchmove", "keydown", "focusin"])(
  "a page that answers every %s in its own way leaves the dialog's alone",
  (type) => {
    const { dialog, place } = createDialog({
      label: "Book",
      words: POPUP_WORDS.en,
      emit: () => {},
      signal: new AbortController().signal,
    })
    document.body.append(dialog)
    const heard = vi.fn()
    addEventListener(type, heard)
    place.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    expect(heard).not.toHaveBeenCalled()
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    expect(heard).toHaveBeenCalledOnce()
    removeEventListener(type, heard)
  },
)

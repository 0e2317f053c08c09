import type { Language } from "@porchlight/shared/limits"
import type { Emit } from "../contract.ts"
import type { POPUP_WORDS } from "../messages/popup.ts"
import { fitToSight } from "./fit.ts"
import { staysModal } from "./stays-modal.ts"

type DialogParts = {
  label: string
  words: (typeof POPUP_WORDS)[Language]
  emit: Emit
  /** Ends it, open or closed. */
  signal: AbortSignal
}

/**
 * A native modal dialog: the page behind it is inert, it lies above everything, Escape closes it. What stands in `place`
 * stays there while it is closed.
 */
export const createDialog = ({ label, words, emit, signal }: DialogParts) => {
  const dialog = document.createElement("dialog")
  dialog.setAttribute("aria-label", label)
  dialog.part.add("dialog")
  const panel = document.createElement("div")
  panel.className = "panel"
  const top = document.createElement("div")
  top.className = "top"
  const button = document.createElement("button")
  button.type = "button"
  button.className = "close"
  button.setAttribute("aria-label", words.close)
  button.textContent = "×"
  const place = document.createElement("div")
  place.className = "place"
  top.append(button)
  panel.append(top, place)
  dialog.append(panel)

  let opener: HTMLElement | undefined
  let open: AbortController | undefined

  const closed = () => {
    if (!open) return
    open.abort()
    open = undefined
    // The browser does so too, but Safari gives a button that was clicked no focus to return.
    opener?.focus({ preventScroll: true })
    emit("closed", {})
  }

  // A press that begins on the form and ends beside it, as when text is selected, must not close it.
  let pressed: EventTarget | null = null
  dialog.addEventListener("pointerdown", ({ target }) => {
    pressed = target
  })
  // Nor must the second click of a double click whose first has opened it: the button may have been beside the form.
  dialog.addEventListener("click", ({ target, detail }) => {
    if (target === dialog && pressed === dialog && detail < 2) dialog.close()
  })
  button.addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", closed)
  // A modal of the page would take the focus back, or close together with ours; and a page that handles scrolling itself would keep
  // the dialog from scrolling.
  for (const type of ["focusin", "keydown", "wheel", "touchmove"]) {
    dialog.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  }
  signal.addEventListener("abort", () => {
    dialog.close()
    closed()
  })

  return {
    dialog,
    place,
    /** @param from gets the focus back */
    open: (from: HTMLElement | undefined) => {
      if (dialog.open) return
      opener = from
      open = new AbortController()
      dialog.showModal()
      fitToSight(dialog, open.signal)
      staysModal(dialog, open.signal)
      emit("opened", {})
    },
    close: () => dialog.close(),
  }
}

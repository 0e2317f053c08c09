import { LANGUAGES } from "@porchlight/shared/limits"
import type { PopupChunk } from "../contract.ts"
import { emitFrom } from "../element/emit.ts"
import { chooseLanguage, wishedLanguages } from "../element/language.ts"
import { mixColors } from "../element/mix-colors.ts"
import type { Mixer } from "../element/page-colors.ts"
import { followTheme } from "../element/theme.ts"
import { POPUP_WORDS } from "../messages/popup.ts"
import { createDialog } from "./dialog.ts"
import { floatingButton } from "./float.ts"
import { popupSheet } from "./sheet.ts"

/** A button must show at once, so its colours wait for no other chunk. */
const MIXER: Mixer = { mix: mixColors, prepare: async () => {} }

/** The entry of the popup's chunk. */
export const createPopup: PopupChunk["createPopup"] = (seat, site, stand) => {
  const { host, root, signal } = seat
  const [first = "en", ...others] = site?.languages ?? LANGUAGES
  const language = chooseLanguage(wishedLanguages(host), [first, ...others])
  const words = POPUP_WORDS[language]
  const label = host.getAttribute("button-text") || words.open

  const frame = document.createElement("div")
  frame.className = "popup-root"
  frame.lang = language
  root.adoptedStyleSheets = [popupSheet()]
  root.replaceChildren(frame)
  followTheme({ host, root: frame, theme: site?.theme ?? {}, mixer: MIXER, signal })

  const { dialog, place, open, close } = createDialog({ label, words, emit: emitFrom(seat), signal })
  frame.append(dialog)
  seat.place = place

  const loading = new Text(words.loading)
  const tryOnce = async () => {
    const before = [...place.childNodes]
    place.replaceChildren(loading)
    await stand()
    if (seat.mounted) return
    // The links that stand in for the form. Those of an earlier try come with an explanation by now.
    if (before.length > 0) place.replaceChildren(...before)
    else loading.remove()
    // A dialog that is opened again tries again.
    coming = undefined
    seat.coming = undefined
  }
  let coming: Promise<void> | undefined
  const fetchForm = () => {
    coming ??= tryOnce()
    return coming
  }
  const popup: ReturnType<PopupChunk["createPopup"]> = {
    open: async ({ service }, opener) => {
      if (service) {
        seat.prefill = { ...seat.prefill, service }
        seat.mounted?.prefill({ service })
      }
      open(opener)
      await fetchForm()
      if (dialog.open) seat.mounted?.focus()
    },
    close,
  }

  if (host.getAttribute("mode") === "button") {
    const button = floatingButton(host, label, signal)
    // Whoever points at it is likely to press it.
    button.addEventListener("pointerenter", fetchForm)
    button.addEventListener("click", () => popup.open({}, button))
    frame.prepend(button)
  }
  return popup
}

import type { Language } from "@porchlight/shared/limits"
import type { PublicTheme } from "@porchlight/shared/site"
import type { Seat } from "./contract.ts"
import { holdHeight } from "./element/hold-height.ts"
import { leadToForm } from "./element/openers.ts"
import { mixer } from "./element/page-colors.ts"
import { shieldKeys } from "./element/shield.ts"
import { followTheme } from "./element/theme.ts"

/** Puts the form's outermost element into its place, in the looks that it is to have there. */
export const putFrame = ({ host, place, signal }: Seat, language: Language, theme: PublicTheme): HTMLElement => {
  const frame = host.ownerDocument.createElement("div")
  // The others are marks by which session recorders leave an element out: rrweb, of which most are made, and PostHog; below Clarity
  // and Hotjar. It has to be one inside the shadow root: they look no further outwards.
  frame.className = "porchlight rr-block ph-no-capture"
  frame.dataset.clarityMask = ""
  frame.dataset.hjSuppress = ""
  frame.lang = language
  frame.dir = "ltr"
  frame.part.add("form")
  place.replaceChildren(frame)
  // The place was kept as high as a form, and may have had links in it: the form has a height and looks of its own.
  place.style.cssText = ""
  holdHeight(place, frame, signal)
  shieldKeys(host, signal)
  leadToForm(host, signal)
  followTheme({ host, root: frame, theme, mixer, signal })
  return frame
}

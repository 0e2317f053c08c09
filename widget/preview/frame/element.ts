import type { Host, Transport } from "../../src/contract.ts"
import { TAG_NAME } from "../../src/element/names.ts"
import type { Settings } from "../settings/settings.ts"

/** The element as a tag with these settings makes it. What no attribute can say comes with its site. */
export const formElement = (id: string, settings: Settings, transport: Transport): Host => {
  const { site, mode, lang, service, buttonText, buttonPlace } = settings
  const element = document.createElement(TAG_NAME)
  // Frames of one preview share one storage: the id keeps their drafts apart.
  element.id = id
  const attributes = { site, mode, lang, service, "button-text": buttonText, "button-place": buttonPlace }
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value)
  // Attached already, so that it can be watched from the start. The element uses the root that it finds.
  element.attachShadow({ mode: "open" })
  // It has its seat from when it stands on a page.
  return Object.assign(element, { transport, seat: undefined })
}

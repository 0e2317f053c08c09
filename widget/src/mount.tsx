import { render } from "preact"
import { readAttribution } from "./attribution.ts"
import type { Mounted, Mounting } from "./contract.ts"
import { followTheme } from "./element/theme.ts"
import { BookingForm } from "./form/booking-form.tsx"
import { draftStore } from "./form/draft.ts"
import { newKey } from "./form/key.ts"
import type { Parts } from "./form/parts.ts"
import { GoneScreen } from "./form/screens/gone.tsx"
import { styleSheet } from "./styles/sheet.ts"
import { sendBooking } from "./transport/send-booking.ts"

/** Puts the form into its element. The entry of the form's chunk: here its parts meet, and nowhere else. */
export const mount = (mounting: Mounting): Mounted => {
  const { host, root, site, language, messages, transport, base, emit, instance } = mounting
  const page = host.ownerDocument
  const place = page.createElement("div")
  place.className = "porchlight"
  place.lang = language
  place.dir = "ltr"
  place.part.add("form")
  const kept = root.adoptedStyleSheets
  root.adoptedStyleSheets = [...kept, styleSheet()]
  root.replaceChildren(place)
  const theme = followTheme(host, place, site?.theme ?? {})

  if (site) {
    const parts: Parts = {
      site,
      language,
      messages,
      service: host.getAttribute("service") ?? undefined,
      drafts: draftStore(() => window.sessionStorage, site.id, instance),
      send: transport ? (shipment) => transport.sendBooking(shipment) : (shipment) => sendBooking(base, shipment),
      emit,
      readAttribution: () => readAttribution(page),
      newKey: () => newKey(),
      isOnline: () => navigator.onLine,
      now: () => new Date(),
    }
    render(<BookingForm parts={parts} />, place)
    emit("ready", {})
  } else {
    render(<GoneScreen messages={messages} site={undefined} />, place)
    emit("failed", { reason: "gone" })
  }

  return {
    retheme: theme.apply,
    release: () => {
      theme.release()
      render(null, place)
      root.adoptedStyleSheets = kept
    },
  }
}

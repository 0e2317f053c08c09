import { TAG_NAME } from "../../src/element/names.ts"
import { fetchSite } from "../../src/transport/fetch-site.ts"
import { sendBooking } from "../../src/transport/send-booking.ts"
import { readSettings } from "../settings/settings.ts"
import { frameOf } from "./address.ts"
import { isLookMessage } from "./messages.ts"
import { previewTransport } from "./transport.ts"
import { wear } from "./wear.ts"

/** A page with nothing on it but the form, as any website would have it. */
const base = new URL("/v1/", location.href).href
const { site, ...look } = readSettings(location.search)

const element = document.createElement(TAG_NAME)
// Frames of one preview share one storage: the name keeps their drafts apart.
element.id = frameOf(location.search)
element.setAttribute("site", site)
Object.assign(element, {
  transport: previewTransport({
    fetchSite: (id) => fetchSite(base, id),
    sendBooking: (shipment) => sendBooking(base, shipment),
  }),
})
document.getElementById("page")?.append(element)
wear(element, look)

addEventListener("message", (event) => {
  if (isLookMessage(event, window)) wear(element, event.data.look)
})

const widget = document.createElement("script")
widget.src = "/v1/widget.js"
document.head.append(widget)

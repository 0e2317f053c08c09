import { fetchFormToken } from "../../src/transport/fetch-form-token.ts"
import { sendBooking } from "../../src/transport/send-booking.ts"
import { fetchSite } from "../fetch-site.ts"
import { saidIn } from "../settings/address.ts"
import { readSettings } from "../settings/settings.ts"
import { readView } from "../stage/view.ts"
import { frameOf } from "./address.ts"
import { startForm } from "./form.ts"
import { hearPreview } from "./messages.ts"
import { turnPage } from "./pages/turn-page.tsx"

/** Any website's page, with the form on it as the tag would put it there. */
const base = new URL("/v1/", location.href).href

const show = startForm({
  name: frameOf(location.search),
  transport: {
    fetchSite: (id) => fetchSite(base, id),
    fetchFormToken: (id, key) => fetchFormToken(base, id, key),
    sendBooking: (shipment) => sendBooking(base, shipment),
  },
  turnPage,
  now: () => new Date(),
})

show({ settings: readSettings(saidIn(location)), view: readView(location.search) })

hearPreview(show)

const widget = document.createElement("script")
widget.src = "/v1/widget.js"
document.head.append(widget)

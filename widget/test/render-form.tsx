import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { cleanup, render, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { onTestFinished, vi } from "vitest"
import type { Outcome, Shipment, Transport } from "../src/contract.ts"
import { startBooking } from "../src/form/booking.ts"
import { BookingForm } from "../src/form/booking-form.tsx"
import { draftStore } from "../src/form/draft.ts"
import type { Form } from "../src/form/parts.ts"
import { messages as en } from "../src/messages/en.ts"
import { messages as es } from "../src/messages/es.ts"
import { messages as fr } from "../src/messages/fr.ts"
import { fetchSubmission } from "../src/submission.tsx"
import { site as anySite, MONDAY_MORNING } from "./site.ts"

const MESSAGES = { en, es, fr }

export const ACCEPTED: Outcome = { kind: "accepted", reference: "7K3M-9QXT" }

const WHOLE = Object.entries({
  "Full name": "José Álvarez",
  Phone: "(512) 555-0143",
  "Street address": "12 Oak St",
  City: "Austin",
  State: "TX",
  "ZIP code": "78701",
})

type Setting = {
  site?: PublicSite
  language?: Language
  service?: string
  now?: () => Date
  online?: () => boolean
  /** What becomes of each request in turn; accepted once there is no more. */
  outcomes?: (Outcome | Promise<Outcome>)[]
  fetchSubmission?: "fails" | "hangs"
  fetchFormToken?: Transport["fetchFormToken"]
  /** In a shadow root, as in a page; other tests see more without that border. */
  inShadow?: boolean
}

/**
 * Puts a form up as a visitor would find it, with a network that answers as it is told. When the test ends, the form goes and the tab
 * is empty again.
 */
export const renderForm = (setting: Setting = {}) => {
  const {
    now = () => MONDAY_MORNING,
    site = anySite(),
    language = "en",
    service,
    online = () => true,
    outcomes = [],
  } = setting
  const sent: Shipment[] = []
  const emit = vi.fn()
  const transport: Transport = {
    ...(setting.fetchFormToken && { fetchFormToken: setting.fetchFormToken }),
    fetchSite: () => Promise.reject(new Error("The form does not ask for its site.")),
    sendBooking: async (shipment) => {
      sent.push(shipment)
      return (await outcomes.shift()) ?? ACCEPTED
    },
  }
  const host = document.body.appendChild(document.createElement("div"))
  const place = document.createElement("div")
  const root = setting.inShadow ? host.attachShadow({ mode: "open" }) : host
  root.append(place)
  let drawn: ReturnType<typeof render> | undefined
  const draw = (form: Form) => {
    const view = <BookingForm form={form} />
    if (drawn) drawn.rerender(view)
    else drawn = render(view, { container: place })
  }
  const booking = startBooking(
    {
      site,
      language,
      messages: MESSAGES[language],
      service,
      drafts: draftStore(() => window.sessionStorage, site.id, "1"),
      emit,
      isOnline: online,
      now,
      fetchSubmission: async (about) => {
        if (setting.fetchSubmission === "hangs") return new Promise(() => {})
        if (setting.fetchSubmission === "fails") throw new Error("The chunk is gone.")
        return fetchSubmission({ ...about, now, base: "https://book.example/v1/", transport })
      },
    },
    draw,
  )
  const view = within(place)
  const user = userEvent.setup()
  const leavePage = () => {
    booking.end()
    cleanup()
    host.remove()
  }
  onTestFinished(() => {
    leavePage()
    sessionStorage.clear()
  })
  return {
    view,
    user,
    host,
    emit,
    prefill: booking.prefill,
    retell: booking.retell,
    sent,
    /** The bodies that reached the network, parsed. */
    bodies: () => sent.map(({ body }) => JSON.parse(body)),
    /** The page goes away: what was kept stays in the tab. */
    leavePage,
    /** Types the least that makes a whole request. */
    fillIn: async () => {
      for (const [label, text] of WHOLE) await user.type(view.getByLabelText(label), text)
    },
    /** Presses the button, whatever it says by now. */
    send: () => user.click(view.getByRole("button", { name: /send/i })),
  }
}

export type RenderedForm = ReturnType<typeof renderForm>

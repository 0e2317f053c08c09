import { render } from "preact"
import { fetchVisits } from "./attribution/visits.ts"
import type { Mounted, Mounting } from "./contract.ts"
import { fetchColors, followTheme } from "./element/theme.ts"
import { type Booking, startBooking } from "./form/booking.ts"
import { BookingForm } from "./form/booking-form.tsx"
import { draftStore } from "./form/draft.ts"
import { styleSheet } from "./styles/sheet.ts"

const secondHalf = () => import("./submission.tsx")

/** Puts the form into its element. The entry of the form's chunk: here its parts meet, and nowhere else. */
export const mount = async (mounting: Mounting): Promise<Mounted | undefined> => {
  const { host, root, site, language, messages, transport, base, emit, instance, signal } = mounting
  const wishes = site?.theme ?? {}
  // Where there is no site, all that is to be said stands in the second half.
  const Gone = site ? undefined : await (await secondHalf()).fetchGone(language)
  // Before anything shows, so that nothing changes its colour while people look.
  await fetchColors(host, wishes)
  if (signal.aborted) return undefined

  const page = host.ownerDocument
  const place = page.createElement("div")
  place.className = "porchlight"
  place.lang = language
  place.dir = "ltr"
  place.part.add("form")
  const before = root.adoptedStyleSheets
  root.adoptedStyleSheets = [...before, styleSheet()]
  root.replaceChildren(place)
  const theme = followTheme(host, place, wishes)

  let booking: Booking | undefined
  // Before anything is told to the page, which may answer by taking the form away.
  signal.addEventListener("abort", () => {
    booking?.end()
    theme.release()
    render(null, place)
    root.adoptedStyleSheets = before
  })

  if (site) {
    fetchVisits(site)
    const now = () => new Date()
    booking = startBooking(
      {
        site,
        language,
        messages,
        emit,
        service: host.getAttribute("service") ?? undefined,
        drafts: draftStore(() => window.sessionStorage, site.id, instance),
        isOnline: () => navigator.onLine,
        now,
        fetchSubmission: async () => {
          const { afterSheet, fetchSubmission } = await secondHalf()
          const submission = await fetchSubmission({ site, language, now, base, transport })
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, afterSheet()]
          return submission
        },
      },
      (form) => render(<BookingForm form={form} />, place),
    )
    emit("ready", {})
  } else if (Gone) {
    render(<Gone />, place)
    emit("failed", { reason: "gone" })
  }
  return { retheme: theme.apply, prefill: (values) => booking?.prefill(values) }
}

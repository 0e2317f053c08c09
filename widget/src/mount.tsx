import { render } from "preact"
import type { Mounted, Mounting } from "./contract.ts"
import { followTheme } from "./element/theme.ts"
import { startBooking } from "./form/booking.ts"
import { BookingForm } from "./form/booking-form.tsx"
import { draftStore } from "./form/draft.ts"
import { GoneScreen } from "./form/screens/gone.tsx"
import { styleSheet } from "./styles/sheet.ts"

/** Puts the form into its element. The entry of the form's chunk: here its parts meet, and nowhere else. */
export const mount = ({ host, root, site, language, messages, transport, base, emit, instance }: Mounting): Mounted => {
  const page = host.ownerDocument
  const place = page.createElement("div")
  place.className = "porchlight"
  place.lang = language
  place.dir = "ltr"
  place.part.add("form")
  const before = root.adoptedStyleSheets
  root.adoptedStyleSheets = [...before, styleSheet()]
  root.replaceChildren(place)
  const theme = followTheme(host, place, site?.theme ?? {})

  let end = () => {}
  if (site) {
    end = startBooking(
      {
        site,
        language,
        messages,
        emit,
        service: host.getAttribute("service") ?? undefined,
        drafts: draftStore(() => window.sessionStorage, site.id, instance),
        isOnline: () => navigator.onLine,
        now: () => new Date(),
        fetchSubmission: async () => {
          const { afterSheet, fetchAfterMessages, provideSubmission } = await import("./submission.ts")
          const after = await fetchAfterMessages(language)
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, afterSheet()]
          return provideSubmission({ site, language, messages: after, page, base, transport })
        },
      },
      (form) => render(<BookingForm form={form} />, place),
    )
    emit("ready", {})
  } else {
    render(<GoneScreen messages={messages} site={undefined} />, place)
    emit("failed", { reason: "gone" })
  }

  return {
    retheme: theme.apply,
    release: () => {
      end()
      theme.release()
      render(null, place)
      root.adoptedStyleSheets = before
    },
  }
}

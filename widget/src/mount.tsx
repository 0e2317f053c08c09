import { render } from "preact"
import { fetchVisits } from "./attribution/visits.ts"
import type { Mounted, Mounting } from "./contract.ts"
import { siteIn } from "./element/answer.ts"
import { emitFrom } from "./element/emit.ts"
import { instanceOf } from "./element/instance.ts"
import { chooseLanguage, wishedLanguages } from "./element/language.ts"
import { mixer } from "./element/page-colors.ts"
import { secondHalfOf } from "./fetch-second-half.ts"
import { type Booking, startBooking } from "./form/booking.ts"
import { BookingForm } from "./form/booking-form.tsx"
import { draftStore } from "./form/draft.ts"
import { asksMore } from "./form/site.ts"
import { putFrame } from "./frame.ts"
import { within } from "./loader/retry.ts"
import { fetchMessages } from "./messages/fetch.ts"
import { whileAlone } from "./page/alone.ts"
import { openPorchlight } from "./page/api.ts"
import { importSecondHalf } from "./second-half.ts"
import { styleSheet } from "./styles/sheet.ts"

/** As long as a form that has more to ask waits for that. */
const PATIENCE_MS = 2000

/** Puts the form into its element. The entry of the form's chunk: here its parts meet, and nowhere else. */
export const mount = async ({ seat, answer, ...guessed }: Mounting): Promise<void> => {
  const { host, root, base, signal } = seat
  const emit = emitFrom(seat)
  const ready = mixer.prepare(host)
  const site = await siteIn(seat, answer)
  const [first = guessed.language, ...others] = site?.languages ?? []
  const language = chooseLanguage(wishedLanguages(host), [first, ...others])
  // The guess was made before the site was known; it may not speak that language.
  const messages = language === guessed.language ? guessed.messages : await fetchMessages(language)
  const now = () => new Date()
  const service = host.getAttribute("service") ?? undefined
  // As it is now: the list itself goes along with what is adopted later.
  const before = [...root.adoptedStyleSheets]
  const fetchSecondHalf = secondHalfOf(seat, before, now)
  // What stands in the form from the start is there before it: nothing moves under who has begun to read.
  const whole = site && asksMore(site, service) ? fetchSecondHalf({ site, language, service }) : undefined
  const drawn = whole && (await within(PATIENCE_MS, whole).catch(() => undefined))
  await ready
  // Where there is no site, all that is to be said stands in the second half.
  const Gone = site
    ? undefined
    : await (await importSecondHalf(base, 0)).fetchGone(language, host.getAttribute("phone"))
  // A try to fetch it that took too long may come after one that was quicker.
  if (signal.aborted || seat.mounted) return

  const form = putFrame(seat, language, site?.theme ?? {})
  // After what looks at the page's own colours: the browser would work out all styles for that, and again for the whole form.
  root.adoptedStyleSheets = drawn?.sheets ?? [...before, styleSheet()]

  let booking: Booking | undefined
  // Before anything is told to the page, which may answer by taking the form away.
  signal.addEventListener("abort", () => {
    booking?.end()
    render(null, form)
    root.adoptedStyleSheets = before
  })

  // Whoever hears what becomes of a form may speak to Porchlight, and may have asked to hear it long ago.
  openPorchlight()
  if (site) {
    fetchVisits(site)
    booking = startBooking(
      {
        site,
        language,
        messages,
        emit,
        service,
        drafts: draftStore(() => window.sessionStorage, site.id, instanceOf(seat)),
        isOnline: () => navigator.onLine,
        now,
        fetchSubmission: async (about) => {
          const found = (about.site === site && drawn) || (await fetchSecondHalf(about))
          if (!found) throw signal.reason
          root.adoptedStyleSheets = found.sheets
          return found.submission
        },
        drawn,
      },
      (model) => {
        form.lang = model.language
        render(<BookingForm form={model} />, form)
      },
    )
    emit("ready", {})
  } else if (Gone) {
    render(<Gone />, form)
    emit("failed", { reason: "gone" })
  }
  const prefill: Mounted["prefill"] = (values) => booking?.prefill(values)
  // It takes the second half, which is in no hurry otherwise.
  if (seat.prefill) prefill(seat.prefill)
  host.prefill = prefill
  seat.alone = () => whileAlone(seat)
  seat.mounted = { focus: () => form.querySelector("h2")?.focus(), prefill, retell: booking?.retell }
}

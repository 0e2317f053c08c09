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

/** How long a form waits for a second half that has questions to add. */
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
  // A copy: the list itself changes with what is adopted later.
  const before = [...root.adoptedStyleSheets]
  const fetchSecondHalf = secondHalfOf(seat, before, now)
  // What belongs to the form from the start comes before the form does, so that nothing moves while somebody reads.
  const whole = site && asksMore(site, service) ? fetchSecondHalf({ site, language, service }) : undefined
  const drawn = whole && (await within(PATIENCE_MS, whole).catch(() => undefined))
  await ready
  if (!site?.theme.colors) await mixer.prepare(host, true)
  // If there is no site, all that there is to say is in the second half.
  const Gone = site
    ? undefined
    : await (await importSecondHalf(base, 0)).fetchGone(language, host.getAttribute("phone"))
  // A try that was given up may get here after one that was quicker.
  if (signal.aborted || seat.mounted) return

  const form = putFrame(seat, language, site?.theme ?? {})
  // Only after the page's own colours were looked up, for which the browser would compute all of these styles once more.
  root.adoptedStyleSheets = drawn?.sheets ?? [...before, styleSheet()]

  let booking: Booking | undefined
  // Before any event, whose listener may take the form away.
  signal.addEventListener("abort", () => {
    booking?.end()
    render(null, form)
    root.adoptedStyleSheets = before
  })

  // Before the first event too: its listeners may have been waiting in `window.Porchlight`, and may call it.
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
  // Only if there is anything: it fetches the second half, which is in no hurry otherwise.
  if (seat.prefill) prefill(seat.prefill)
  host.prefill = prefill
  seat.alone = () => whileAlone(seat)
  seat.mounted = { focus: () => form.querySelector("h2")?.focus(), prefill, retell: booking?.retell }
}

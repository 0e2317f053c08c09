import type { Language } from "@porchlight/shared/limits"
import { hydrate, render } from "preact"
import { startBooking } from "../src/form/booking.ts"
import { BookingForm } from "../src/form/booking-form.tsx"
import { draftStore } from "../src/form/draft.ts"
import type { Form } from "../src/form/parts.ts"
import { begin } from "../src/form/state.ts"
import { EMPTY, type FieldName } from "../src/form/values.ts"
import { modelOf } from "./model.ts"
import { FORM_PLACE, STATE_ID } from "./places.ts"
import { hostedSubmission } from "./second-half.ts"
import type { PageState } from "./state.ts"
import { type Texts, textsOf } from "./texts.ts"
import { typedIn } from "./typed.ts"

const TEXTS: Record<Language, () => Promise<Texts>> = {
  en: () => import("./words/en.ts"),
  es: () => import("./words/es.ts"),
  fr: () => import("./words/fr.ts"),
}

/**
 * Brings the form to life that the server drew: the same component on the same markup. What was typed, chosen or restored by
 * the browser until now stays.
 */
const start = async (place: HTMLElement, state: PageState): Promise<void> => {
  const { site, language, trouble } = state
  const texts = textsOf(await TEXTS[language](), site, language)
  const element = place.querySelector("form")
  if (!element) return
  const sent = new FormData(element)
  const typed = typedIn(site, sent)
  const hidden = { key: text(sent, "key"), lang: language, referrer: text(sent, "referrer") }
  const drafts = draftStore(() => window.sessionStorage, site.id, "hosted")
  const kept = trouble ? undefined : drafts.load()
  const moment = new Date(state.now)
  let alive = false
  const now = () => (alive ? new Date() : moment)
  const submission = hostedSubmission({ site, language, now, after: texts.after, referrer: hidden.referrer })
  // The text of a box of many lines is the browser's to keep; all else is drawn as it was and changed afterwards.
  const model = modelOf({ ...state.values, details: typed.details }, hidden.key, trouble)

  let form: Form | undefined
  const focused = document.activeElement
  startBooking(
    {
      site,
      language,
      messages: texts.messages,
      service: undefined,
      drafts,
      emit: () => {},
      isOnline: () => navigator.onLine,
      now,
      fetchSubmission: async () => submission,
      drawn: { model, submission },
      hidden,
    },
    (drawn) => {
      const view = <BookingForm form={drawn} />
      if (form) render(view, place)
      else hydrate(view, place)
      form = drawn
    },
  )
  // What came to life may have taken the focus: not from who is typing already.
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus()
  alive = true
  if (!form) return
  const changed = (Object.keys({ ...EMPTY, ...typed }) as FieldName[]).filter(
    (name) => typed[name] !== state.values[name],
  )
  if (changed.length === 0 && kept) form.show(begin({ ...kept, attempt: kept.attempt ?? { key: hidden.key } }))
  for (const name of changed) form.change(name, typed[name] ?? "")
}

const text = (sent: FormData, name: string) => {
  const value = sent.get(name)
  return typeof value === "string" ? value : ""
}

const place = document.getElementById(FORM_PLACE)
const state = document.getElementById(STATE_ID)?.textContent
if (place && state) await start(place, JSON.parse(state))

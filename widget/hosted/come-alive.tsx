import type { Language } from "@porchlight/shared/limits"
import { hydrate, render } from "preact"
import { startBooking } from "../src/form/booking.ts"
import { BookingForm } from "../src/form/booking-form.tsx"
import { type DraftStore, draftStore } from "../src/form/draft.ts"
import { stillOffered } from "../src/form/opening-draft.ts"
import type { Form } from "../src/form/parts.ts"
import { begin, type Draft, draftOf, type Model } from "../src/form/state.ts"
import { EMPTY, type FieldName, type Values } from "../src/form/values.ts"
import { chooseLanguages } from "./choose-language.ts"
import { firstShown } from "./first-half.tsx"
import { HiddenFields, TRAP } from "./hidden-fields.tsx"
import { keepToken } from "./kept-token.ts"
import { modelOf } from "./model.ts"
import { FORM_ID } from "./places.ts"
import { plainAddress } from "./plain-address.ts"
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
export const comeAlive = async (place: HTMLElement, state: PageState): Promise<void> => {
  const { site, language, trouble, isAnswer } = state
  const drawn: Values = { ...EMPTY, ...state.values }
  const element = place.querySelector("form")
  if (!element) return
  const { messages, after } = textsOf(await TEXTS[language](), site, language)
  const [key, token, referrer] = [hiddenIn(element, "key"), hiddenIn(element, "token"), hiddenIn(element, "referrer")]
  const hidden = { key, token, lang: language, referrer }
  const leaveEmpty = document.getElementById(TRAP)?.textContent ?? ""
  const storage = () => window.sessionStorage
  const own = { key, token, since: performance.now() }
  const { drafts, spare } = keepToken(storage, site, draftStore(storage, site.id, "hosted"), own)
  const drawnAt = new Date(state.now)
  let alive = false
  const now = () => (alive ? new Date() : drawnAt)
  const fetchSubmission = async () => {
    const { hostedSubmission } = await import("./second-half.ts")
    return hostedSubmission({ site, language, now, after, referrer, spare: spare() })
  }
  const opened = plainAddress(document.URL)
  // Where the page tells what came of sending it, that is the second half's to draw.
  const submission = trouble ? await fetchSubmission() : firstShown(after)

  const typed = typedIn(site, new FormData(element))
  const kept = isAnswer ? undefined : drafts.load()
  // A box of many lines is the only one that is written to when it comes alive; what else was typed is told afterwards.
  const model = modelOf({ ...drawn, details: typed.details }, hidden.key, trouble)
  const focused = document.activeElement
  let form: Form | undefined
  startBooking(
    {
      site,
      language,
      messages,
      service: undefined,
      drafts,
      emit: () => {},
      isOnline: () => navigator.onLine,
      now,
      fetchSubmission,
      drawn: { model, submission },
      native: { way: { method: "post" }, fields: <HiddenFields hidden={hidden} leaveEmpty={leaveEmpty} /> },
    },
    (next) => {
      const view = <BookingForm form={next} />
      // The receipt has an address of its own, and the next request is none of that one's.
      if (form?.model.phase.kind === "sent" && next.model.phase.kind === "ready") history.replaceState(null, "", opened)
      if (form) render(view, place)
      else hydrate(view, place)
      form = next
    },
  )
  alive = true
  if (isAnswer) leaveTheAnswer(drafts, model)
  chooseLanguages(document.querySelectorAll<HTMLButtonElement>(`button[form=${FORM_ID}]`))
  // What came alive may have taken the focus: not from who is typing already.
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus()
  if (form) catchUp(form, drawn, typed, kept && stillOffered(kept, site, now))
}

/**
 * Goes on from an earlier visit, and tells the form what has happened to it before it came alive. What was kept comes first,
 * whatever was typed meanwhile: it may hold the key of a request of which nobody knows whether it arrived.
 */
const catchUp = (form: Form, drawn: Values, typed: Values, kept: Draft | undefined) => {
  // A box that was drawn empty has no value in the page's state, and an empty one in the page.
  const changed = (Object.keys({ ...EMPTY, ...typed }) as FieldName[]).filter(
    (name) => (typed[name] ?? "") !== (drawn[name] ?? ""),
  )
  if (kept) form.show(begin(filledIn({ ...kept, attempt: kept.attempt ?? form.model.attempt }, drawn)))
  for (const name of changed) form.change(name, typed[name] ?? "")
}

/**
 * What was kept, and where it is empty what the page's address says: somebody has just followed a link to a service. A request
 * in doubt stays as it was sent.
 */
const filledIn = (kept: Draft, drawn: Values): Draft => {
  const { values, attempt } = kept
  const typed = Object.entries(values).filter(([, value]) => value !== "")
  return { ...kept, values: attempt?.unsettled ? values : { ...drawn, ...Object.fromEntries(typed) } }
}

/**
 * A page in answer to the form becomes the page itself, with what was typed kept as it always is: a reload would send the form
 * as it was then, whatever came of it since.
 */
const leaveTheAnswer = (drafts: DraftStore, model: Model) => {
  drafts.save(draftOf(model))
  history.replaceState(null, "", plainAddress(document.URL))
}

const hiddenIn = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)?.value ?? ""

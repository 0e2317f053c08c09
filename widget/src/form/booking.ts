import type { Prefill } from "../contract.ts"
import { inOwnWords } from "../messages/own-words.ts"
import { DAYS_SHOWN, openDays } from "./calendar/open-days.ts"
import type { Form, Parts, Submission } from "./parts.ts"
import { begin, changed, type Draft, heldBack, left, type Model, restarted } from "./state.ts"
import { EMPTY, type FieldName, OTHER_SERVICE, type Values } from "./values.ts"

export type Booking = { end(): void; prefill(known: Prefill): void }

/** Five digits are all that an American knows of theirs; other countries' codes are looked at when the field is left. */
const WHOLE_ZIP = /^\s*\d{5}\s*$/

/** A link to the page that says what should stand in the form. */
const LINK_WISHES = /[?&]porchlight-/

/** The longest that a finger keeps errors from appearing. */
const PRESS_MS = 500

/**
 * The form's one conversation: what is in it, what is wrong with it, and its way to the office.
 *
 * @param draw is called with the form as it stands, at once and after everything that happens
 * @returns a handle that ends it, and takes in what the page knows of its visitor
 */
export const startBooking = (given: Parts, draw: (form: Form) => void): Booking => {
  const parts = { ...given, messages: inOwnWords(given.messages, given.site, given.language) }
  const end = new AbortController()
  let model = begin(openingDraft(parts))
  let submission: Submission | undefined
  let coming: Promise<Submission | undefined> | undefined
  let released = Promise.resolve()
  /** Held from the press of the button on: a second press finds it closed before anything has been drawn. */
  let underWay = false
  const been = new Set<FieldName>()

  const redraw = () => {
    if (!end.signal.aborted) {
      draw({ ...parts, model, submission, change, leave, press, submit, sendWhenOnline, restart })
    }
  }

  const become = (next: Model) => {
    model = next
    if (model.phase.kind === "sent") parts.drafts.clear()
    else parts.drafts.save({ values: model.values, attempt: model.attempt })
    redraw()
  }

  const prepare = () => {
    coming ??= parts.fetchSubmission().then(
      (fetched) => {
        submission = fetched
        redraw()
        return fetched
      },
      () => {
        // Asked for again the next time.
        coming = undefined
        return undefined
      },
    )
    return coming
  }

  const change = (field: FieldName, value: string) => {
    become(changed(model, field, value, submission?.findFaults({ ...model.values, [field]: value })))
    been.add(field)
    submission?.follow(been, field, model.values, parts.emit)
    // Where somebody does not work is told as soon as the code is whole.
    if (field === "address.zip" && parts.site.serviceArea && WHOLE_ZIP.test(value)) leave(field)
  }

  const leave = async (field: FieldName) => {
    // Nobody is scolded for passing by: a field that was left empty is told when the form is sent.
    if (!model.values[field]?.trim()) return
    const [ready] = await Promise.all([prepare(), released])
    if (ready) become(left(model, field, ready.findFaults(model.values)))
  }

  const press = () => {
    released = new Promise((resolve) => {
      setTimeout(resolve, PRESS_MS)
      // After the click, which comes right behind it.
      window.addEventListener("pointerup", () => setTimeout(resolve), { once: true })
    })
  }

  const submit = async () => {
    if (underWay) return
    underWay = true
    await attempt().finally(() => {
      underWay = false
    })
  }

  const attempt = async () => {
    const ready = await prepare()
    if (ready) return ready.attempt({ ...parts, model: () => model, become, signal: end.signal })
    become(heldBack(model, { kind: "busy", retryAfter: 0 }))
    parts.emit("failed", { reason: "busy" })
  }

  const sendWhenOnline = () => become(heldBack(model, { kind: "offline", waiting: true }))

  const restart = () => {
    become(restarted())
    parts.drafts.clear()
  }

  /** Not kept: of what a page hands in, nothing is written down before the visitor acts. */
  const takeIn = async (fillIn: (ready: Submission) => Values) => {
    const ready = await prepare()
    if (!ready) return
    model = { ...model, values: fillIn(ready) }
    redraw()
  }

  const lineIsBack = () => model.phase.kind === "offline" && model.phase.waiting && submit()
  window.addEventListener("online", lineIsBack, { signal: end.signal })
  // A page that was left open overnight promises nothing for yesterday.
  document.addEventListener("visibilitychange", redraw, { signal: end.signal })
  redraw()
  // Who comes back in doubt is told at once; everybody else is in no hurry.
  if (model.phase.kind === "unknown") prepare()
  else if (parts.site.prefill && LINK_WISHES.test(document.URL)) {
    takeIn((ready) => ready.prefillFromLink(model.values))
  } else whenIdle(prepare)
  return {
    end: () => end.abort(),
    prefill: (known) => takeIn((ready) => ready.prefill(model.values, known)),
  }
}

/** What was kept, as far as the site still offers it; or an empty form with the service chosen that the page wishes. */
const openingDraft = ({ drafts, site, service = "", now }: Parts): Draft => {
  const { values, attempt } = drafts.load() ?? { values: { ...EMPTY, service }, attempt: undefined }
  const offered = values.service === OTHER_SERVICE || site.services.some(({ id }) => id === values.service)
  const open = openDays(site, now(), DAYS_SHOWN).some(({ date }) => date === values["preferred.date"])
  return {
    attempt,
    values: {
      ...values,
      service: offered ? values.service : "",
      "preferred.date": open ? values["preferred.date"] : "",
    },
  }
}

/** Safari has no idle callback: there a moment later is soon enough. */
const whenIdle = (act: () => void) => {
  if ("requestIdleCallback" in window) window.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 300)
}

import type { Mounted, Prefill, Telling } from "../contract.ts"
import { inOwnWords } from "../messages/own-words.ts"
import { autofilled } from "./autofilled.ts"
import { openingModel } from "./opening-draft.ts"
import type { AtHand, Conversation, Form, Parts, Submission } from "./parts.ts"
import { changed, draftOf, type Model } from "./state.ts"
import type { FieldName } from "./values.ts"

export type Booking = { end(): void; prefill(known: Prefill): void; retell: NonNullable<Mounted["retell"]> }

/** An address that prefills the form, such as `?porchlight-zip=78701`. */
const LINK_WISHES = /[?&]porchlight-/

/** How long a press can hold errors back, which would move the page under the finger. */
const PRESS_MS = 500

/**
 * The form's one conversation: what is in it, what is wrong with it, and its way to the office.
 *
 * @param draw is called with the form as it is now, at once and after every change
 * @returns a handle to end it, to prefill what the page knows of its visitor, and to go on with another site, language or texts
 */
export const startBooking = (parts: Parts, draw: (form: Form) => void): Booking => {
  const end = new AbortController()
  let model = parts.drawn?.model ?? openingModel(parts)
  let submission: AtHand | undefined = parts.drawn?.submission
  let coming: Promise<Submission | undefined> | undefined
  let released = Promise.resolve()
  /** Set at the press of the button, so that a second press does nothing even before anything is redrawn. */
  let underWay = false
  let element: HTMLFormElement | null = null
  /** What the boxes held when they were last in step with the model. */
  let told = model.values

  const takeAutofilled = () => {
    if (element) model = autofilled(model, element, told)
  }

  const redraw = () => {
    if (end.signal.aborted) return
    takeAutofilled()
    const { messages, site, language } = conversation
    draw({
      ...conversation,
      messages: inOwnWords(messages, site, language),
      model,
      submission,
      underWay,
      change,
      leave,
      press,
      submit,
      stand,
    })
    told = model.values
    // The notice for somebody who comes back without knowing whether it arrived is in the second half.
    if (model.phase.kind === "unknown") prepare()
  }

  const show = (next: Model) => {
    model = next
    redraw()
  }

  const keep = (next: Model) => {
    model = next
    if (next.phase.kind === "sent") parts.drafts.clear()
    else parts.drafts.save({ ...draftOf(next), asked: parts.service })
  }

  const become = (next: Model) => {
    keep(next)
    redraw()
  }

  const conversation: Conversation = {
    ...parts,
    been: new Set(),
    current: () => model,
    show,
    become,
    signal: end.signal,
  }

  const stand = (form: HTMLFormElement | null) => {
    element = form
  }

  const prepare = () => {
    coming ??= parts.fetchSubmission(conversation).then(
      (fetched) => {
        submission = fetched
        redraw()
        return fetched
      },
      () => {
        // The next call asks again.
        coming = undefined
        return undefined
      },
    )
    return coming
  }

  const change = (field: FieldName, value: string, shown = false) => {
    conversation.been.add(field)
    keep(changed(model, field, value))
    if (shown) told = model.values
    // The note beside a ZIP code depends on it.
    if (!shown || field === "address.zip") redraw()
    if (submission?.afterChange) submission.afterChange(conversation, field)
    // It may have something to say about this very change.
    else prepare().then((ready) => ready?.afterChange(conversation, field))
  }

  const leave = async (field: FieldName) => {
    takeAutofilled()
    // A field that is left empty is an error only once the form is sent.
    if (!model.values[field]?.trim()) return
    const [ready] = await Promise.all([prepare(), released])
    ready?.afterLeaving(conversation, field)
  }

  const press = () => {
    prepare()
    released = new Promise((resolve) => {
      setTimeout(resolve, PRESS_MS)
      // Once the click is handled, which follows right after.
      window.addEventListener("pointerup", () => setTimeout(resolve), { once: true })
    })
  }

  const submit = async () => {
    // A script can still click a button that has left the page with its form.
    if (underWay || model.phase.kind === "sent") return
    underWay = true
    // Shows "Sending…" before anything is fetched: on a slow line the second half may still be on its way.
    redraw()
    await attempt()
    underWay = false
    redraw()
  }

  const attempt = async () => {
    try {
      const ready = await prepare()
      if (ready) return await ready.attempt(conversation)
    } catch (fault) {
      // A page may have put something else in place of what we need. Whoever has pressed the button must hear of it.
      console.warn(fault)
    }
    const { kind } = model.phase
    if (kind === "sent") return
    const reason = kind === "sending" ? "unknown" : "busy"
    become({ ...model, phase: { kind: reason, retryAfter: 0 } })
    parts.emit("failed", { reason })
  }

  const retell = async (telling: Telling) => {
    // A second half that is still on its way has the old texts.
    await coming
    Object.assign(conversation, telling)
    coming = undefined
    return prepare()
  }

  const takeIn = async (known?: Prefill) => (await prepare())?.takeIn(conversation, known)

  // A page that was left open overnight must not promise a call for yesterday. And one that comes out of the browser's cache has
  // missed what was typed and sent on other pages: sent from here too, it would be a second booking. What is gone when a page is left,
  // its own scripts have cleared.
  const comeBack = () => {
    if (parts.drafts.moved() && !document.hidden && !underWay) model = openingModel(conversation)
    redraw()
  }
  document.addEventListener("visibilitychange", comeBack, end)
  // A page that the browser has drawn ahead is shown first, and then given the tab's storage.
  document.addEventListener("prerenderingchange", comeBack, end)
  redraw()
  // A form that a server drew has been prefilled from the address already, and fetches nothing until somebody acts.
  if (!parts.native) {
    // What a link prefills should show soon. Otherwise there is no hurry.
    if (parts.site.prefill && LINK_WISHES.test(document.URL)) takeIn()
    else whenIdle(prepare)
  }
  return { end: () => end.abort(), prefill: takeIn, retell }
}

/** Safari has no idle callback: there, a moment later is soon enough. */
const whenIdle = (act: () => void) => {
  if ("requestIdleCallback" in window) window.requestIdleCallback(act, { timeout: 2000 })
  else setTimeout(act, 300)
}

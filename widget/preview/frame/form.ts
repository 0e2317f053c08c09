import type { PublicSite, PublicTheme } from "@porchlight/shared/site"
import type { SiteAnswer, Transport } from "../../src/contract.ts"
import { isInline } from "../../src/element/names.ts"
import { draftStore } from "../../src/form/draft.ts"
import { isLive } from "../stage/view.ts"
import type { Shown } from "./address.ts"
import { formElement } from "./element.ts"
import { keepFocusOutside } from "./focus.ts"
import { nameLandmark } from "./landmark.ts"
import { inState, withLook, withSettings } from "./overlay.ts"
import { spokenLanguage } from "./pages/turn-page.tsx"
import { play } from "./play.ts"
import { remembering } from "./remembering.ts"
import { canBeTold, type Plan, retell, type Standing } from "./retell.ts"
import { sampleFor } from "./sample.ts"
import { previewTransport } from "./transport.ts"
import { wear } from "./wear.ts"

type FormParts = {
  /** Of the frame: tells its drafts from those of the others. */
  name: string
  transport: Transport
  /** Draws the page of the frame, and returns the form's place on it. */
  turnPage(shown: Shown, site: PublicSite | undefined, theme: PublicTheme): HTMLElement
  now(): Date
}

const NOBODY: SiteAnswer = { kind: "gone" }

/** How far below the top edge of the frame a state is shown, as a share of its height, so that what comes before it is seen too. */
const AIR = 0.2

/**
 * The one form of a frame.
 *
 * @returns a function that tells it what to show from now on. The form changes where it stands. If that is not possible, another one
 *   takes its place, with what was typed still in it.
 */
export const startForm = ({ name, transport, turnPage, now }: FormParts) => {
  const real = { ...transport, fetchSite: remembering(transport.fetchSite) }
  /** The form keeps this very object as its theme: what is written into it shows. */
  const worn: PublicTheme = {}
  let shown: Shown | undefined
  let standing: Standing | undefined
  let coming: Standing | undefined
  let told = Promise.resolve()
  let rounds = 0

  const siteIn = ({ settings, view }: Shown, own: PublicSite): PublicSite => ({
    ...inState(withSettings(own, settings), view.state, now()),
    theme: worn,
  })

  const make = ({ shown: next, site, language }: Plan): Standing => {
    const { settings, view } = next
    const id = isLive(view.state) ? name : `${name}-${view.state}`
    const overlaid = previewTransport(real, () => ({
      state: view.state,
      // A dialog asks when it is opened: for what is shown by then.
      site: (own) => siteIn(shown ?? next, own),
    }))
    const values = site && sampleFor(site, view.state, language)
    if (site && values) draftStore(() => sessionStorage, site.id, id).save({ values, attempt: undefined })
    return { element: formElement(id, settings, overlaid), shown: next, site, language }
  }

  /** Puts up a new form. Resolves with the element that shows its state, once that is there. */
  const begin = async (plan: Plan, place: HTMLElement) => {
    const made = make(plan)
    const { element } = made
    const { settings, view } = plan.shown
    const before = standing?.element
    coming?.element.remove()
    coming = made
    if (before && isInline(before) && isInline(element)) {
      // The one before stays in sight until then.
      element.classList.add("waiting")
      place.prepend(element)
    } else {
      before?.remove()
      place.append(element)
    }
    const played = isInline(element) || view.state !== "ready"
    if (played && !isInline(element)) openDialog(settings.site)
    const release = keepFocusOutside()
    const seen = played && plan.site ? await play(element, view.state, plan.site) : undefined
    nameLandmark(element, innerWidth)
    release()
    // Something else has been chosen meanwhile.
    if (coming !== made) return undefined
    coming = undefined
    standing = made
    before?.remove()
    element.classList.remove("waiting")
    return seen
  }

  /** Has the form that stands change to it; undefined if it cannot. */
  const change = (plan: Plan): Promise<void> | undefined => {
    const form = standing
    const { site } = plan
    if (!form || coming || !site || !canBeTold(form, { ...plan, site })) return undefined
    Object.assign(form, plan)
    // One after the other: of two languages, the one that was chosen first may take longer to come.
    told = told.then(async () => {
      if (form.shown !== plan.shown) return
      await retell(form.element, { ...plan, site })
      nameLandmark(form.element, innerWidth)
    })
    return told
  }

  return async (next: Shown): Promise<void> => {
    rounds += 1
    const round = rounds
    const answer = await real.fetchSite(next.settings.site).catch(() => NOBODY)
    if (round !== rounds) return
    const own = answer.kind === "site" ? answer.site : undefined
    const theme = withLook(own?.theme ?? {}, next.settings)
    const place = turnPage(next, own, theme)
    const forms = [standing, coming].flatMap((form) => form?.element ?? [])
    // In the same task in which it left the page before: a form that is only moved stays as it is.
    for (const form of forms) if (form.parentNode !== place) place.append(form)
    const before = shown
    // A form without colours of its own looks like its page.
    if (before?.view.page !== next.view.page || !isSame(worn, theme)) wear(worn, theme, forms)
    shown = next
    if (before && contentOf(before) === contentOf(next)) return
    const plan = { shown: next, site: own && siteIn(next, own), language: spokenLanguage(next.settings.lang, own) }
    const changed = change(plan)
    if (changed) return changed
    const height = scrollY
    const seen = await begin(plan, place)
    if (!seen) return
    if (before?.view.state === next.view.state) scrollTo({ top: height })
    else if (next.view.state !== "ready")
      scrollTo({ top: scrollY + seen.getBoundingClientRect().top - AIR * innerHeight })
    else if (before) scrollTo({ top: 0 })
  }
}

/** Everything but the looks, to be compared. */
const contentOf = ({ settings, view }: Shown): string => {
  const { theme, accent, surface, text, font, radius, density, ...content } = settings
  return JSON.stringify([content, view.state])
}

const isSame = (one: PublicTheme, other: PublicTheme) => JSON.stringify(one) === JSON.stringify(other)

const openDialog = (site: string) =>
  // An element takes its seat a microtask after it was put into the page; before that, another one would be made.
  queueMicrotask(() => {
    window.Porchlight ??= []
    window.Porchlight.push(["open", { site }])
  })

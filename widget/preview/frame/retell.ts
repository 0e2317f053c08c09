import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { Host } from "../../src/contract.ts"
import { isInline } from "../../src/element/names.ts"
import { draftStore } from "../../src/form/draft.ts"
import { OTHER_SERVICE } from "../../src/form/values.ts"
import { messages as en } from "../../src/messages/en.ts"
import { messages as es } from "../../src/messages/es.ts"
import { messages as fr } from "../../src/messages/fr.ts"
import type { Messages } from "../../src/messages/messages.ts"
import { isLive } from "../stage/view.ts"
import type { Shown } from "./address.ts"
import { sampleFor } from "./sample.ts"

/** What a form is to show. */
export type Plan = {
  shown: Shown
  /** As the form knows it; undefined if there is none. */
  site: PublicSite | undefined
  language: Language
}

/** A form that stands, and what it shows. */
export type Standing = Plan & { element: Host }

type News = Plan & { site: PublicSite }

/** Whether a form can change to this while it stands; else it begins anew, with what was typed still in it. */
export const canBeTold = ({ element, shown, site, language }: Standing, news: News): boolean => {
  if (!site || !element.seat?.mounted?.retell || !isSame(beginningOf(shown), beginningOf(news.shown))) return false
  const { state } = shown.view
  // The words of a floating button cannot change.
  if (language !== news.language && !isInline(element)) return false
  // The made-up customer writes in the language of the form.
  if (!isSame(sampleFor(site, state, language), sampleFor(news.site, state, news.language))) return false
  if (isSame([site.fields, site.services], [news.site.fields, news.site.services])) return true
  // The errors that are shown belong to the fields as they were.
  return isLive(state) && !element.shadowRoot?.querySelector(".summary") && isOffered(news.site, element.id)
}

/** What a form is told once, when it begins. */
const beginningOf = ({ settings, view }: Shown) => {
  const { site, mode, service, buttonText, buttonPlace } = settings
  return [site, mode, service, buttonText, buttonPlace, view.state]
}

/** Whether the service that is chosen in the form is still there to choose. */
const isOffered = ({ id, services }: PublicSite, instance: string): boolean => {
  const chosen = draftStore(() => sessionStorage, id, instance).load()?.values.service
  return !chosen || chosen === OTHER_SERVICE || services.some((service) => service.id === chosen)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Bundled: a language that had to be fetched first would show a moment late. */
const MESSAGES: Record<Language, Messages> = { en, es, fr }

/** Has the form change. Resolves once it has. */
export const retell = async (element: Host, { site, language }: News): Promise<void> => {
  await element.seat?.mounted?.retell?.({ site, language, messages: MESSAGES[language] })
}

import type { Language } from "@porchlight/shared/limits"
import type { PublicSite, PublicTheme } from "@porchlight/shared/site"
import { type FunctionComponent, render } from "preact"
import { chooseLanguage } from "../../../src/element/language.ts"
import type { Page } from "../../stage/view.ts"
import type { Shown } from "../address.ts"
import { BusyPage } from "./busy.tsx"
import type { Contractor } from "./contractor.ts"
import { DarkPage } from "./dark.tsx"
import { LightPage } from "./light.tsx"
import { PlainPage } from "./plain.tsx"
import { PAGE_WORDS } from "./words/words.ts"

const PAGES: Record<Page, FunctionComponent<Contractor>> = {
  plain: PlainPage,
  light: LightPage,
  dark: DarkPage,
  busy: BusyPage,
}

/**
 * Draws the page around the form.
 *
 * @returns where the form stands; whatever stood there before has left the page, if it is another one now
 */
export const turnPage = ({ settings, view }: Shown, site: PublicSite | undefined, theme: PublicTheme): HTMLElement => {
  const { documentElement: html, body } = document
  const language = spokenLanguage(settings.lang, site)
  say(html, {
    lang: language,
    "data-page": view.page,
    "data-mode": settings.mode ?? "inline",
    // A form without colours of its own looks like its page, and most websites are light.
    "data-theme": theme.mode ?? "light",
  })
  const Page = PAGES[view.page]
  render(<Page name={site?.name ?? ""} phone={site?.phoneDisplay ?? ""} words={PAGE_WORDS[language]} />, body)
  const place = document.getElementById("book")
  if (!place) throw new Error("A sample page has no place for the form.")
  return place
}

/** The form's language. If that is left to the page, the sample page speaks the visitor's. */
export const spokenLanguage = (chosen: Language | undefined, site: PublicSite | undefined): Language => {
  const [first = "en", ...others] = site?.languages ?? []
  return chosen ?? chooseLanguage(navigator.languages, [first, ...others])
}

/** Sets only what has changed: a form works out its looks anew whenever one of these is set, even to what it was. */
const say = (element: Element, attributes: Record<string, string>) => {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

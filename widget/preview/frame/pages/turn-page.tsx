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
    // A form that is told nothing looks like its page, and most websites have no dark side.
    "data-theme": theme.mode ?? "light",
  })
  const Page = PAGES[view.page]
  render(<Page name={site?.name ?? ""} phone={site?.phoneDisplay ?? ""} words={PAGE_WORDS[language]} />, body)
  const place = document.getElementById("book")
  if (!place) throw new Error("A sample page has no place for the form.")
  return place
}

/** What the form speaks. Where that is left to the page, one in the visitor's language stands for whatever the page speaks. */
export const spokenLanguage = (chosen: Language | undefined, site: PublicSite | undefined): Language => {
  const [first = "en", ...others] = site?.languages ?? []
  return chosen ?? chooseLanguage(navigator.languages, [first, ...others])
}

/** Only what is new: forms look again whenever one of these is written, whatever it says. */
const say = (element: Element, attributes: Record<string, string>) => {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

import type { PublicSite, PublicTheme } from "@porchlight/shared/site"
import { type FunctionComponent, render } from "preact"
import type { Page } from "../../stage/view.ts"
import type { Shown } from "../address.ts"
import { BusyPage } from "./busy.tsx"
import type { Contractor } from "./contractor.ts"
import { DarkPage } from "./dark.tsx"
import { LightPage } from "./light.tsx"
import { PlainPage } from "./plain.tsx"

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
  say(html, {
    // A page in the visitor's own language stands for "whatever the page speaks".
    lang: settings.lang ?? navigator.language,
    "data-page": view.page,
    "data-mode": settings.mode ?? "inline",
    // A form that is told nothing looks like its page, and most websites have no dark side.
    "data-theme": theme.mode ?? "light",
  })
  const Page = PAGES[view.page]
  render(<Page name={site?.name ?? ""} phone={site?.phoneDisplay ?? ""} />, body)
  const place = document.getElementById("book")
  if (!place) throw new Error("A sample page has no place for the form.")
  return place
}

/** Only what is new: forms look again whenever one of these is written, whatever it says. */
const say = (element: Element, attributes: Record<string, string>) => {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

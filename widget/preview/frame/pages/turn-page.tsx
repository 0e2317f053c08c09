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
  // A page in the visitor's own language stands for "whatever the page speaks".
  html.lang = settings.lang ?? navigator.language
  html.dataset.page = view.page
  html.dataset.mode = settings.mode ?? "inline"
  // A form that is told nothing looks like its page, and most websites have no dark side.
  html.dataset.theme = theme.mode ?? "light"
  const Page = PAGES[view.page]
  render(<Page name={site?.name ?? ""} phone={site?.phoneDisplay ?? ""} />, body)
  const place = document.getElementById("book")
  if (!place) throw new Error("A sample page has no place for the form.")
  return place
}

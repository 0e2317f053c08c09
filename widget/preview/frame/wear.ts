import type { Settings } from "../settings/settings.ts"

/** Puts a look on an element of the form's and on the page around it. What the form holds stays as it is. */
export const wear = (element: HTMLElement, { lang, accent, theme }: Omit<Settings, "site">): void => {
  const page = element.ownerDocument.documentElement
  // A page in the visitor's own language stands for "whatever the page speaks".
  page.lang = lang ?? navigator.language
  // A form that is told nothing looks like its page, and most websites have no dark side.
  page.dataset.theme = theme ?? "light"
  setOrRemove(element, "lang", lang)
  setOrRemove(element, "theme", theme)
  if (accent) element.style.setProperty("--porchlight-accent", accent)
  else element.style.removeProperty("--porchlight-accent")
}

const setOrRemove = (element: Element, name: string, value: string | undefined) => {
  if (value === undefined) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

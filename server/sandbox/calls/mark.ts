import { raw } from "hono/html"

/** A window with its light on, drawn on a grid of 24. */
const drawing = (wall: string, light: string) =>
  `<rect x="3" y="2" width="18" height="20" rx="3" fill="${wall}"/><path d="M7 6h4.25v5.25H7zm5.75 0H17v5.25h-4.25zM7 12.75h4.25V18H7zm5.75 0H17V18h-4.25z" fill="${light}"/>`

/** The mark inside a page: the page's own colours, nothing to read out. */
export const mark = (size: number) =>
  raw(
    `<svg class="mark" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">${drawing("var(--wall)", "var(--light)")}</svg>`,
  )

/** The mark as a file, for the tab. */
export const MARK_FILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${drawing("#1c1917", "#fbbf24")}</svg>`

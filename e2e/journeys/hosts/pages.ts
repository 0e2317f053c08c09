/** A contractor's page that does something to the form, and where that is, for the name of a test. */
type HostPage = {
  file: string
  where: string
  /** The form's width on a wide window, where the page leaves it less than it would take. */
  room?: number
  /** It takes other colours there. */
  recolored?: true
  /** What the page does could spoil more than the form as it is first seen: its errors and its receipt are looked at too. */
  rough?: true
}

/** Pages that only stand there; what they do, they do with CSS, with markup or with a header. */
export const PAGES: readonly HostPage[] = [
  { file: "all-unset.html", where: "where every style of every element is unset", rough: true },
  {
    file: "hostile.html",
    where: "where forms are hidden, boxes fixed, everything slow and the unknown left out",
    rough: true,
  },
  { file: "root-62.html", where: "where the root is at 62.5 % and all text is spaced and set in capitals" },
  { file: "tailwind.html", where: "on Tailwind's preflight" },
  { file: "bootstrap.html", where: "on Bootstrap 3", rough: true },
  { file: "important.html", where: "under a theme that sets every control with !important", rough: true },
  { file: "right-to-left.html", where: "on a page that reads from right to left" },
  { file: "narrow-column.html", where: "in a side column", room: 340 },
  { file: "dark.html", where: "on a dark page", recolored: true },
  { file: "strict.html", where: "under a strict policy with no nonce, trusted types and required isolation" },
  { file: "inside-form.html", where: "inside a form of the page" },
]

/** The page that does nothing. */
export const UNTOUCHED = "untouched.html"

/** Pages with nothing of ours but the button that opens the form. */
export const BUTTON_PAGES: readonly HostPage[] = [
  { file: "button-all-unset.html", where: "where every style of every element is unset" },
  { file: "button-hostile.html", where: "where forms are hidden, boxes fixed and everything slow" },
]

/** What a visitor looks for: a field by its label, or something to press by its name. */
export type Wish = { kind: "field" | "press"; words: string }

/** Runs in the page: finds what the visitor sees and has come to rest, in the page or in one of its shadow roots. */
export const find = async ({ kind, words }: Wish): Promise<Element | undefined> => {
  const roots = [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  const within = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)])
  const says = (element: Element) => element.ariaLabel ?? element.textContent?.replaceAll(/\s+/g, " ").trim() ?? ""
  const labels = () => within("label").filter((element) => element instanceof HTMLLabelElement)
  const target =
    kind === "field"
      ? labels().find((label) => says(label) === words)?.control
      : within("button, a[href]").find((element) => element.checkVisibility() && says(element).includes(words))
  // The driver scrolls the page, though not for a field that is to be emptied, and no box inside it.
  target?.scrollIntoView({ block: "center" })
  const place = () => JSON.stringify(target?.getBoundingClientRect())
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  // The driver presses where it was, and a dialog that fades in takes what it holds along.
  const before = place()
  await nextFrame()
  await nextFrame()
  return place() === before ? (target ?? undefined) : undefined
}

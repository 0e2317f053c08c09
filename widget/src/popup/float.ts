import { coveredBelow } from "./covered.ts"

/** How long a page that scrolls or grows is left alone between two looks at its bottom edge. */
const LOOK_MS = 250

/**
 * Draws the floating button.
 *
 * @param host says at which side of the page, with `button-place`
 */
export const floatingButton = (host: HTMLElement, text: string, signal: AbortSignal) => {
  const button = document.createElement("button")
  button.type = "button"
  button.className = host.getAttribute("button-place") === "bottom-left" ? "float left" : "float"
  button.part.add("button")
  button.textContent = text
  button.setAttribute("aria-haspopup", "dialog")

  const rise = () => button.style.setProperty("--lift", `${coveredBelow(button, host)}px`)
  let resting = false
  const look = () => {
    if (resting) return
    resting = true
    setTimeout(() => {
      resting = false
      if (!signal.aborted) rise()
    }, LOOK_MS)
  }
  look()
  addEventListener("resize", look, { signal })
  addEventListener("scroll", look, { signal, passive: true })
  // Chats come late, and add themselves at the end of the body.
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true })
  signal.addEventListener("abort", () => observer.disconnect())
  return button
}

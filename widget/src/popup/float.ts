import { coveredBelow } from "./covered.ts"

/** How long a page that scrolls or grows is left alone between two looks at its bottom edge. */
const LOOK_MS = 250

/** The floating buttons of the page with their elements. */
const floats = new Map<HTMLElement, HTMLElement>()

let resting = false

const look = () => {
  if (resting) return
  resting = true
  setTimeout(() => {
    resting = false
    riseAll()
  }, LOOK_MS)
}

/** Lifts each button above whatever covers the window's bottom edge, and above those of ours whose elements stand before its own. */
const riseAll = () => {
  const placed: DOMRect[] = []
  const inOrder = [...floats].sort(([, one], [, other]) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  for (const [button, host] of inOrder) {
    const { left, right } = button.getBoundingClientRect()
    const below = placed.filter((other) => other.left < right && left < other.right)
    const lift = Math.max(coveredBelow(button, host), ...below.map(({ top }) => innerHeight - top))
    button.style.setProperty("--lift", `${lift}px`)
    placed.push(button.getBoundingClientRect())
  }
}

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

  floats.set(button, host)
  look()
  addEventListener("resize", look, { signal })
  addEventListener("scroll", look, { signal, passive: true })
  // Chats come late, and add themselves at the end of the body.
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true })
  signal.addEventListener("abort", () => {
    observer.disconnect()
    floats.delete(button)
    look()
  })
  return button
}

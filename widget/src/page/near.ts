/** Runs when an element comes within a screen of what the visitor sees. */
export const whenNear = (element: Element, act: () => unknown, signal: AbortSignal): void => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: "100%" },
  )
  observer.observe(element)
  signal.addEventListener("abort", () => observer.disconnect())
}

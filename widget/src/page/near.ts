/** Runs when a visitor scrolls to within a screen of an element. */
export const whenNear = (element: Element, act: () => unknown, signal: AbortSignal): void => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: "100%" },
  )
  addEventListener("scroll", () => observer.observe(element), { once: true, passive: true, signal })
  signal.addEventListener("abort", () => observer.disconnect())
}

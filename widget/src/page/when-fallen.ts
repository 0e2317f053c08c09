import type { Seat } from "../contract.ts"

/** Has it explained in words if the loader could leave only a link in a form's place. */
export const whenFallen = (seat: Seat): void => {
  const { root, signal } = seat
  const look = () => {
    const link = root.querySelector("a")
    if (!seat.mounted && !link) return
    observer.disconnect()
    // Links in place of a button are something else: nobody has asked for a form there. And if this fails, the link is still there.
    if (seat.coming && !seat.mounted && link)
      import("./fallen.ts").then(({ explain }) => explain(seat, link)).catch(console.warn)
  }
  const observer = new MutationObserver(look)
  observer.observe(root, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
  look()
}

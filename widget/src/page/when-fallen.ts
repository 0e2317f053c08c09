import type { Seat } from "../contract.ts"

/** Has it said in words, where the loader could leave no more than a link in a form's place. */
export const whenFallen = (seat: Seat): void => {
  const { root, signal } = seat
  const look = () => {
    const link = root.querySelector("a")
    if (!seat.mounted && !link) return
    observer.disconnect()
    // Nobody asked for a form yet where links stand in place of a button. And where this fails, the link stands all the same.
    if (seat.coming && !seat.mounted && link)
      import("./fallen.ts").then(({ explain }) => explain(seat, link)).catch(console.warn)
  }
  const observer = new MutationObserver(look)
  observer.observe(root, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
  look()
}

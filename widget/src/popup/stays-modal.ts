/**
 * Keeps an open dialog modal when the page moves its element: the browser then takes it from the top layer, and leaves it
 * open in the midst of the page.
 */
export const staysModal = (dialog: HTMLDialogElement, signal: AbortSignal): void => {
  const observer = new MutationObserver(() => {
    // One that was taken away for good is closed by whoever sees that it does not come back.
    if (!dialog.isConnected || !dialog.open || dialog.matches(":modal")) return
    dialog.removeAttribute("open")
    dialog.showModal()
  })
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
}

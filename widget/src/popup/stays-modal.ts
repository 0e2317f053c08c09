/**
 * Keeps an open dialog modal when the page moves its element: the browser takes it out of the top layer then, and leaves it
 * open in the middle of the page.
 */
export const staysModal = (dialog: HTMLDialogElement, signal: AbortSignal): void => {
  try {
    dialog.matches(":modal")
  } catch {
    // A browser before 2022 cannot tell, and would throw at each change of the page.
    return
  }
  const observer = new MutationObserver(() => {
    // If it was removed for good, the element closes it.
    if (!dialog.isConnected || !dialog.open || dialog.matches(":modal")) return
    dialog.removeAttribute("open")
    dialog.showModal()
  })
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
}

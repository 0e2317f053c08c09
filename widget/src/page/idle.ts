/** Runs once the page has loaded and the browser has nothing better to do. Safari has no idle callback. */
export const whenIdle = (act: () => unknown): void => {
  const wait = () => (window.requestIdleCallback ?? setTimeout)(() => act())
  if (document.readyState === "complete") wait()
  else addEventListener("load", wait, { once: true })
}

/** What a marketer changes, by the control that does it, and where in a form it shows. */
export const CHANGES = ["accent", "radius", "text", "language"] as const
export type Change = (typeof CHANGES)[number]

/**
 * Runs in the preview: makes one change, and waits until every form in sight has drawn it.
 *
 * @param turn makes each change another one than the change before
 * @returns ms from the event of the control to the end of the frame that shows it
 */
export const makeChange = async ({ change, turn }: { change: Change; turn: number }): Promise<number> => {
  const controls = { accent: "[type=color]", radius: "#radius", text: ".field.text textarea", language: "#language" }
  const values = {
    accent: `#${(0x0f4000 + turn * 257).toString(16).padStart(6, "0")}`,
    radius: `${1 + (turn % 20)}`,
    text: `Call us out, ${turn}`,
    language: turn % 2 === 0 ? "es" : "en",
  }
  const shownIn = ({ contentDocument }: HTMLIFrameElement) => {
    const form = contentDocument?.querySelector("porchlight-booking:not(.unseen)")?.shadowRoot
    const button = form?.querySelector("[type=submit]")
    if (!form || !button) return undefined
    const { backgroundColor, borderRadius } = getComputedStyle(button)
    return {
      accent: backgroundColor,
      radius: borderRadius,
      text: form.querySelector("#heading")?.textContent,
      language: button.textContent,
    }[change]
  }
  const inSight = [...document.querySelectorAll("iframe")].filter(
    (frame) => frame.getBoundingClientRect().top < innerHeight,
  )
  const shown = () => inSight.map(shownIn)
  const nextFrame = () => new Promise(requestAnimationFrame)
  // A task that is asked for in a frame comes after it has been drawn.
  const drawn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(undefined)
    })

  const control = document.querySelector<HTMLInputElement>(controls[change])
  if (!control) throw new Error(`The preview has no ${controls[change]}.`)
  const before = shown()
  const begun = performance.now()
  control.value = values[change]
  control.dispatchEvent(new Event(change === "language" ? "change" : "input", { bubbles: true }))
  do {
    await nextFrame()
    await drawn()
  } while (shown().some((now, index) => now === undefined || now === before[index]))
  return performance.now() - begun
}

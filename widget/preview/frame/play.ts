import type { PublicSite } from "@porchlight/shared/site"
import { TAG_NAME } from "../../src/element/names.ts"
import type { State } from "../stage/view.ts"
import { whenThere } from "./there.ts"

/** Longer than any part of the form should take to come. */
const LIMIT_MS = 8000

type Way = {
  /** Whether the form's own button is pressed. */
  press: boolean
  /** Whether the state is reached only once the form has sent something. */
  sends?: boolean
  /** Selects what can be seen then. */
  shows: string
}

const SHOWN: Way = { press: false, shows: "#heading" }
const FOUND_WRONG: Way = { press: true, shows: ".summary" }

/** How a state is brought about once the form stands. */
const wayTo = (state: State, { serviceArea }: PublicSite): Way => {
  switch (state) {
    case "ready":
    case "closed":
      return SHOWN
    case "errors":
    case "refused":
      return FOUND_WRONG
    case "outside":
      return serviceArea?.outside === "take" ? { press: false, shows: ".note:not(:empty)" } : FOUND_WRONG
    case "sending":
      return { press: true, sends: true, shows: "[type=submit][aria-disabled=true]" }
    case "unknown":
      return { press: true, shows: ".sending .notice" }
    case "sent":
      return { press: true, shows: ".receipt" }
    case "emergency":
      return { press: false, shows: ".urgent" }
  }
}

/**
 * Brings a form to a state as a visitor would: by its own button.
 *
 * @param site as the form knows it
 * @returns what shows the state, once it does
 */
export const play = async (element: HTMLElement, state: State, site: PublicSite): Promise<Element | undefined> => {
  await customElements.whenDefined(TAG_NAME)
  const { press, sends, shows } = wayTo(state, site)
  const button = await whenThere(element, "[type=submit]", LIMIT_MS)
  if (!(button instanceof HTMLElement)) return undefined
  // Before that, the rest of the form may still be coming, and move everything.
  const sent = new Promise((resolve) => element.addEventListener("porchlight:submitted", resolve, { once: true }))
  if (press) button.click()
  if (sends) await sent
  return whenThere(element, shows, LIMIT_MS)
}

import type { Command, PorchlightApi } from "../api.ts"
import { listen } from "./listen.ts"

/** Put in by the build. */
declare const PORCHLIGHT_VERSION: string

/**
 * What `window.Porchlight` can do, beside `push`.
 *
 * @param ask does what is asked, or keeps it until somebody can
 */
export const methodsOf = (ask: (command: Command) => void): Omit<PorchlightApi, "push"> => ({
  version: PORCHLIGHT_VERSION,
  open: (wish) => ask(["open", wish]),
  close: () => ask(["close"]),
  prefill: (values) => ask(["prefill", values]),
  on: listen,
})

/**
 * Gives `window.Porchlight` its methods. It is the page's own list all the while, whoever holds it: what is asked waits in it
 * until somebody answers.
 */
export const openPorchlight = (): Command[] & PorchlightApi => {
  const found: unknown = window.Porchlight
  const list: Command[] = Array.isArray(found) ? found : []
  const porchlight = Object.assign(
    list,
    methodsOf((command) => list.push(command)),
  )
  window.Porchlight = porchlight
  return porchlight
}

/**
 * Does what `window.Porchlight` was asked so far, in order, and from now on whatever it is asked.
 *
 * @returns it
 */
export const answerPorchlight = (run: (command: Command) => void): PorchlightApi => {
  const porchlight = openPorchlight()
  porchlight.push = (...commands) => {
    commands.forEach(run)
    return porchlight.length
  }
  porchlight.splice(0).forEach(run)
  return porchlight
}

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
 * until somebody answers. Only listeners do not wait: they hear from the first event on.
 */
export const openPorchlight = (): Command[] & PorchlightApi => {
  const found: unknown = window.Porchlight
  if (isOpen(found)) return found
  const list: Command[] = Array.isArray(found) ? found : []
  const ask = (command: Command) => {
    if (!hearAtOnce(command)) list[list.length] = command
  }
  list.splice(0).forEach(ask)
  const push = (...commands: Command[]) => {
    commands.forEach(ask)
    return list.length
  }
  const methods = methodsOf((command) => list.push(command))
  // Where the page has frozen what all arrays have, to assign a push of its own fails.
  const porchlight = Object.assign(Object.defineProperty(list, "push", { value: push, writable: true }), methods)
  window.Porchlight = porchlight
  return porchlight
}

/** Another form, or the chunk that answers, was here before. */
const isOpen = (found: unknown): found is Command[] & PorchlightApi => Array.isArray(found) && "version" in found

/** What was asked comes from the page, and may be anything at all. */
const hearAtOnce = (asked: unknown): boolean => {
  const [name, event, listener]: unknown[] = Array.isArray(asked) ? asked : []
  if (name !== "on" || typeof listener !== "function") return false
  listen(String(event), (detail) => listener(detail))
  return true
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

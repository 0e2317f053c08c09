import type { Command, PorchlightApi } from "../api.ts"
import { listen, listenFor } from "./listen.ts"

/** Put in by the build. */
declare const PORCHLIGHT_VERSION: string

/**
 * What `window.Porchlight` can do, beside `push`.
 *
 * @param ask carries out a command, or keeps it until somebody can
 */
export const methodsOf = (ask: (command: Command) => void): Omit<PorchlightApi, "push"> => ({
  version: PORCHLIGHT_VERSION,
  open: (wish) => ask(["open", wish]),
  close: () => ask(["close"]),
  prefill: (values) => ask(["prefill", values]),
  on: listen,
})

/**
 * Gives `window.Porchlight` its methods. It stays the same list that the page made, in case a script holds on to it. Commands wait
 * in it until the page's chunk answers them. Only listeners do not wait: they hear every event from now on.
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
  // Defined, since assigning fails on a page that has frozen `Array.prototype`.
  const porchlight = Object.assign(Object.defineProperty(list, "push", { value: push, writable: true }), methods)
  window.Porchlight = porchlight
  return porchlight
}

/** Whether another form, or the page's chunk, has done this already. */
const isOpen = (found: unknown): found is Command[] & PorchlightApi => Array.isArray(found) && "version" in found

/** Carries out an `on` command; false for everything else. It comes from the page, and may be anything. */
const hearAtOnce = (asked: unknown): boolean => {
  const [name, event, listener]: unknown[] = Array.isArray(asked) ? asked : []
  return name === "on" && listenFor(event, listener)
}

/**
 * Carries out the commands that wait in `window.Porchlight`, in order, and from now on each new one at once.
 *
 * @returns `window.Porchlight`
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

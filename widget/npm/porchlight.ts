import type { Command } from "../src/api.ts"
import { methodsOf } from "../src/page/api.ts"
import type { Porchlight } from "./types.ts"

const push = (...commands: Command[]) => {
  window.Porchlight ??= []
  window.Porchlight.push(...commands)
}

/**
 * What pages with the script tag have as `window.Porchlight`. Calls before the first element stands on the page are done once it
 * does. For browsers only.
 */
export const porchlight: Porchlight = { ...methodsOf(push), push }

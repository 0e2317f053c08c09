import { openPorchlight } from "../src/page/api.ts"
import type { Porchlight } from "./types.ts"

/**
 * What pages with the script tag have as `window.Porchlight`. What it is asked before the first element stands on the page
 * is done then. Only a browser can be asked.
 */
export const porchlight: Porchlight = openPorchlight((command) => {
  window.Porchlight ??= []
  window.Porchlight.push(command)
})

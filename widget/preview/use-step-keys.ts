import { useEffect } from "preact/hooks"
import type { Steps } from "./settings/use-settings.ts"

/** Where the browser's own undo takes back letters. */
const TEXT = "input:not([type=radio], [type=checkbox], [type=range], [type=color]), textarea"

/** Ctrl+Z and Ctrl+Shift+Z, with ⌘ on a Mac, and Ctrl+Y. In a box for text they stay the browser's. */
export const useStepKeys = ({ undo, redo }: Steps) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
      if (!(ctrlKey || metaKey) || altKey || (target instanceof Element && target.matches(TEXT))) return
      const letter = key.toLowerCase()
      const step = letter === "y" || (letter === "z" && shiftKey) ? redo : letter === "z" ? undo : undefined
      if (!step) return
      event.preventDefault()
      step()
    }
    addEventListener("keydown", press)
    return () => removeEventListener("keydown", press)
  })
}

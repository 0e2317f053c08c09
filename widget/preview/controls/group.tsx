import type { ComponentChildren } from "preact"
import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = {
  title: string
  /** How many settings in here differ from the site's. */
  changed: number
  open?: boolean
  children: ComponentChildren
}

/** Controls that belong together, folded away until they are wanted. */
export const Group = ({ title, changed, open, children }: Props) => {
  const words = useWords(WORDS)
  return (
    <details class="group" open={open}>
      <summary>
        <h3>{title}</h3>
        {changed > 0 && <span class="quiet">{words.changed(changed)}</span>}
      </summary>
      <div class="inside">{children}</div>
    </details>
  )
}

/** How many of these settings are there. */
export const countChanged = (...settings: unknown[]): number =>
  settings.filter((setting) => setting !== undefined).length

import type { Settings } from "../settings/settings.ts"
import { useWords } from "../words/ui-language.ts"
import type { Use } from "./found.ts"
import { WORDS } from "./words.ts"

type Props = {
  use: Use
  colors: readonly string[]
  chosen: string | undefined
  onChange: (some: Partial<Settings>) => void
}

/** Colours that suit one use: a press takes one. */
export const Swatches = ({ use, colors, chosen, onChange }: Props) => {
  const words = useWords(WORDS)
  const name = words.uses[use]
  return (
    <fieldset class="swatches">
      <legend>{name}</legend>
      {colors.length === 0 && <p class="help">{words.nothingSuits}</p>}
      {colors.map((color) => (
        <button
          key={color}
          type="button"
          aria-pressed={color === chosen}
          aria-label={words.swatch(name, color)}
          title={color}
          style={{ backgroundColor: color }}
          onClick={() => onChange({ [use]: color })}
        />
      ))}
    </fieldset>
  )
}

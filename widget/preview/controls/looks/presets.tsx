import { fromHex } from "@porchlight/shared/palette/contrast"
import { isDark } from "@porchlight/shared/palette/luminance"
import { PRESET_NAMES, PRESETS, type PresetName } from "@porchlight/shared/presets"
import type { PublicTheme } from "@porchlight/shared/site"
import type { Look } from "../../settings/settings.ts"
import { useWords } from "../../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = { own: PublicTheme; look: Look; onChange: (look: Look) => void }

/** Looks to begin with. */
export const Presets = ({ own, look, onChange }: Props) => {
  const words = useWords(WORDS)
  return (
    <fieldset class="field">
      <legend>{words.presets}</legend>
      <div class="presets">
        {PRESET_NAMES.map((name) => {
          const { accent, surface, text } = PRESETS[name]
          const wanted = lookOf(name, own)
          return (
            <button
              key={name}
              type="button"
              class="preset"
              aria-pressed={look.accent === accent && look.surface === surface && look.text === text}
              style={{ backgroundColor: surface, color: text }}
              onClick={() => onChange(wanted)}
            >
              <span class="dot" style={{ backgroundColor: accent }} />
              {words.presetNames[name]}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

/** All that a preset says, and that it says nothing about the rest. */
const lookOf = (name: PresetName, own: PublicTheme): Look => {
  const { accent, surface, text, radius, density, font } = PRESETS[name]
  const mode = isDark(fromHex(surface)) ? "dark" : "light"
  // A site that is always light would not show a dark surface.
  const theme = own.mode && own.mode !== mode ? mode : undefined
  return { accent, surface, text, radius, density, font, theme }
}

import { PRESET_NAMES, PRESETS, type PresetName } from "@porchlight/shared/presets"
import type { Look } from "../../settings/settings.ts"
import { useWords } from "../../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = { look: Look; onChange: (look: Look) => void }

/** Looks to begin with. */
export const Presets = ({ look, onChange }: Props) => {
  const words = useWords(WORDS)
  return (
    <fieldset class="field">
      <legend>{words.presets}</legend>
      <div class="presets">
        {PRESET_NAMES.map((name) => {
          const { accent, surface, text } = PRESETS[name]
          return (
            <button
              key={name}
              type="button"
              class="preset"
              aria-pressed={look.accent === accent && look.surface === surface && look.text === text}
              style={{ backgroundColor: surface, color: text }}
              onClick={() => onChange(lookOf(name))}
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

/** All settings of a preset: those that it leaves out go back to the site's. */
const lookOf = (name: PresetName): Look => {
  const { accent, surface, text, radius, density, font } = PRESETS[name]
  return { accent, surface, text, radius, density, font, theme: undefined }
}

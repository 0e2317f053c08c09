import type { PublicSite } from "@porchlight/shared/site"
import { useState } from "preact/hooks"
import { parseColor } from "../settings/color.ts"
import type { Settings } from "../settings/settings.ts"
import { WORDS } from "../words.ts"
import { accentColors } from "./accent-colors.ts"
import { AccentSample } from "./accent-sample.tsx"

type Props = { site: PublicSite; settings: Settings; onChange: (accent: string | undefined) => void }

/** The one colour of the form: picked or typed, and at once told whether it can be read. */
export const AccentField = ({ site, settings, onChange }: Props) => {
  const { wished, ...colors } = accentColors(site, settings)
  const [typed, setTyped] = useState<string>()
  const malformed = typed !== undefined && !parseColor(typed)

  const type = (text: string) => {
    setTyped(text)
    const color = parseColor(text)
    if (color) onChange(color)
  }
  const pick = (color: string | undefined) => {
    setTyped(undefined)
    onChange(color)
  }

  return (
    <fieldset class="field">
      <legend>{WORDS.accent.label}</legend>
      <div class="row">
        <input
          type="color"
          aria-label={WORDS.accent.pick}
          value={wished}
          onInput={(event) => pick(event.currentTarget.value)}
        />
        <input
          class="hex"
          aria-label={WORDS.accent.hex}
          aria-describedby="accent-help"
          aria-invalid={malformed}
          value={typed ?? wished}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => malformed || setTyped(undefined)}
          maxLength={9}
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
        {(settings.accent || malformed) && (
          <button type="button" class="plain" onClick={() => pick(undefined)}>
            {WORDS.accent.reset}
          </button>
        )}
      </div>
      <div id="accent-help">
        {malformed ? <p class="help error">{WORDS.accent.malformed}</p> : <AccentSample wished={wished} {...colors} />}
      </div>
    </fieldset>
  )
}

import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { WORDS } from "../words.ts"
import { accentColors } from "./accent-colors.ts"
import { AccentSample } from "./accent-sample.tsx"
import { useTypedColor } from "./use-typed-color.ts"

type Props = {
  site: Pick<PublicSite, "theme">
  settings: Pick<Settings, "accent" | "theme">
  onChange: (accent: string | undefined) => void
}

/** The one colour of the form: picked or typed, and at once told whether it can be read. */
export const AccentField = ({ site, settings, onChange }: Props) => {
  const colors = accentColors(site, settings)
  const hex = useTypedColor(colors.wished, onChange)
  const pick = (color: string | undefined) => {
    hex.forget()
    onChange(color)
  }

  return (
    <fieldset class="field">
      <legend>{WORDS.accent.label}</legend>
      <div class="row">
        <input
          type="color"
          aria-label={WORDS.accent.pick}
          value={colors.wished}
          onInput={(event) => pick(event.currentTarget.value)}
        />
        <input
          class="hex"
          aria-label={WORDS.accent.hex}
          aria-describedby="accent-help"
          aria-invalid={hex.malformed}
          value={hex.text}
          onInput={(event) => hex.type(event.currentTarget.value)}
          onBlur={hex.leave}
          maxLength={9}
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
        {settings.accent && (
          <button type="button" class="plain" onClick={() => pick(undefined)}>
            {WORDS.accent.reset}
          </button>
        )}
      </div>
      <div id="accent-help" aria-live="polite">
        {hex.malformed ? <p class="help error">{WORDS.accent.malformed}</p> : <AccentSample {...colors} />}
      </div>
    </fieldset>
  )
}

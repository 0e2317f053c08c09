import { THEMES, type ThemeMode } from "../settings/settings.ts"
import { WORDS } from "../words.ts"

type Props = {
  /** What the site's configuration says. */
  own: ThemeMode | undefined
  chosen: ThemeMode | undefined
  onChange: (theme: ThemeMode | undefined) => void
}

export const ThemeField = ({ own, chosen, onChange }: Props) => (
  <fieldset class="field">
    <legend>{WORDS.theme.label}</legend>
    <div class="choices">
      {[undefined, ...THEMES].map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => onChange(theme)} />
          {theme ? WORDS.theme.names[theme] : own ? WORDS.theme.asConfigured : WORDS.theme.likePage}
        </label>
      ))}
    </div>
  </fieldset>
)

import { THEMES, type ThemeMode } from "../settings/settings.ts"
import { WORDS } from "../words.ts"

type Props = {
  /** What the site's configuration says. */
  own: ThemeMode | undefined
  chosen: ThemeMode | undefined
  onChange: (theme: ThemeMode | undefined) => void
}

export const ThemeField = ({ own, chosen, onChange }: Props) => (
  <fieldset class="field" aria-describedby="theme-help">
    <legend>{WORDS.theme.label}</legend>
    <p id="theme-help" class="help">
      {own ? WORDS.theme.ownHelp(own) : WORDS.theme.openHelp}
    </p>
    <div class="choices">
      {[undefined, ...THEMES].map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={theme === chosen} onChange={() => onChange(theme)} />
          {theme ? WORDS.theme.names[theme] : WORDS.theme.open}
        </label>
      ))}
    </div>
  </fieldset>
)

import type { PublicSite } from "@porchlight/shared/site"
import { textIn } from "../../src/form/site.ts"
import { POPUP_WORDS } from "../../src/messages/popup.ts"
import { MAX_BUTTON_TEXT } from "../settings/query.ts"
import { BUTTON_PLACES, MODES, type Settings } from "../settings/settings.ts"
import { useUiLanguage, useWords } from "../words/ui-language.ts"
import { Choice } from "./choice.tsx"
import { countChanged, Group } from "./group.tsx"
import { WORDS } from "./words.ts"

type Props = { site: PublicSite; settings: Settings; onChange: (some: Partial<Settings>) => void }

/** Whether the form stands in the page or comes in a dialog, and what opens it. */
export const PlaceGroup = ({ site, settings, onChange }: Props) => {
  const words = useWords(WORDS).place
  const { mode = "inline", buttonText, buttonPlace, service } = settings
  return (
    <Group title={words.title} changed={countChanged(settings.mode, buttonText, buttonPlace, service)}>
      <Choice
        name="mode"
        legend={words.mode}
        options={MODES}
        names={words.modes}
        chosen={mode}
        stacked
        onChange={(chosen) => onChange({ mode: chosen })}
      />
      {mode === "none" && <p class="help">{words.none}</p>}
      {mode === "button" && (
        <>
          <div class="field">
            <label for="button-text">{words.buttonText}</label>
            <input
              id="button-text"
              value={buttonText ?? ""}
              placeholder={POPUP_WORDS[settings.lang ?? site.languages[0] ?? "en"].open}
              maxLength={MAX_BUTTON_TEXT}
              onInput={({ currentTarget }) => onChange({ buttonText: currentTarget.value || undefined })}
            />
          </div>
          <Choice
            name="button-place"
            legend={words.buttonPlace}
            options={BUTTON_PLACES}
            names={words.buttonPlaces}
            chosen={buttonPlace ?? "bottom-right"}
            onChange={(chosen) => onChange({ buttonPlace: chosen })}
          />
        </>
      )}
      {site.services.length > 0 && <ServiceField site={site} settings={settings} onChange={onChange} />}
    </Group>
  )
}

const ServiceField = ({ site, settings: { service, services }, onChange }: Props) => {
  const words = useWords(WORDS).place
  const language = useUiLanguage()
  const shown = site.services.filter(({ id }) => services?.includes(id) ?? true)
  return (
    <div class="field">
      <label for="service">{words.service}</label>
      <select
        id="service"
        value={service ?? ""}
        onChange={({ currentTarget }) => onChange({ service: currentTarget.value || undefined })}
      >
        <option value="">{words.noService}</option>
        {shown.map(({ id, label }) => (
          <option key={id} value={id}>
            {textIn(label, language, site)}
          </option>
        ))}
      </select>
    </div>
  )
}

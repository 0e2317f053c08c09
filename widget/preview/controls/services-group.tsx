import type { PublicSite } from "@porchlight/shared/site"
import { textIn } from "../../src/form/site.ts"
import type { Settings } from "../settings/settings.ts"
import { useUiLanguage, useWords } from "../words/ui-language.ts"
import { countChanged, Group } from "./group.tsx"
import { WORDS } from "./words.ts"

type Props = { site: PublicSite; settings: Settings; onChange: (some: Partial<Settings>) => void }

/** Which of the site's services the form shows. */
export const ServicesGroup = ({ site, settings: { services }, onChange }: Props) => {
  const words = useWords(WORDS).services
  const language = useUiLanguage()
  const ids = site.services.map(({ id }) => id)
  const shown = services ?? ids
  const toggle = (id: string) => {
    const next = ids.filter((known) => (known === id ? !shown.includes(id) : shown.includes(known)))
    // A form that offers nothing asks nothing either: the last one stays.
    onChange({ services: next.length === 0 ? shown : next })
  }
  return (
    <Group title={words.title} changed={countChanged(services)}>
      <fieldset class="field">
        <legend class="unseen">{words.title}</legend>
        <p class="help">{words.help}</p>
        {site.services.map(({ id, label }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={shown.includes(id)}
              disabled={shown.length === 1 && shown.includes(id)}
              onChange={() => toggle(id)}
            />
            {textIn(label, language, site)}
          </label>
        ))}
      </fieldset>
    </Group>
  )
}

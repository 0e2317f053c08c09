import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import type { SiteState } from "../settings/use-site.ts"
import { useWords } from "../words/ui-language.ts"
import { FieldsGroup } from "./fields/fields-group.tsx"
import { LanguageField } from "./language-field.tsx"
import { LooksGroup } from "./looks/looks-group.tsx"
import { PlaceGroup } from "./place-group.tsx"
import { ServicesGroup } from "./services-group.tsx"
import { SiteField } from "./site-field.tsx"
import { SiteStatus } from "./site-status.tsx"
import { TextsGroup } from "./texts/texts-group.tsx"
import { WORDS } from "./words.ts"

type Props = {
  /** Only what differs from the site. */
  settings: Settings
  state: SiteState
  site: PublicSite | undefined
  onChange: (some: Partial<Settings>) => void
}

/** All that can be chosen. Until the site is known, that is the site alone. */
export const Controls = ({ settings, state, site, onChange }: Props) => {
  const words = useWords(WORDS)
  const rest = site && { site, settings, onChange }
  return (
    <section id="settings" class="controls" tabIndex={-1} aria-labelledby="settings-title">
      <h2 id="settings-title" class="unseen">
        {words.settings}
      </h2>
      <div class="first">
        <SiteField site={settings.site} onShow={(id) => onChange({ site: id })} />
        <SiteStatus id={settings.site} state={state} />
        {site && (
          <LanguageField languages={site.languages} chosen={settings.lang} onChange={(lang) => onChange({ lang })} />
        )}
      </div>
      {rest && (
        <>
          <LooksGroup {...rest} />
          <TextsGroup {...rest} />
          <PlaceGroup {...rest} />
          <FieldsGroup {...rest} />
          {rest.site.services.length > 1 && <ServicesGroup {...rest} />}
        </>
      )}
    </section>
  )
}

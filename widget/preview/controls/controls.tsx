import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import type { SiteState } from "../settings/use-site.ts"
import { WORDS } from "../words.ts"
import { AccentField } from "./accent-field.tsx"
import { LanguageField } from "./language-field.tsx"
import { SiteField } from "./site-field.tsx"
import { SiteStatus } from "./site-status.tsx"
import { ThemeField } from "./theme-field.tsx"

type Props = {
  settings: Settings
  state: SiteState
  site: PublicSite | undefined
  onChange: (some: Partial<Settings>) => void
}

/** All that can be chosen. Of a site that is not known, only the site itself can. */
export const Controls = ({ settings, state, site, onChange }: Props) => (
  <section class="controls" aria-label={WORDS.settings}>
    <div>
      <SiteField site={settings.site} onShow={(id) => onChange({ site: id })} />
      <SiteStatus id={settings.site} state={state} />
    </div>
    {site && (
      <>
        <LanguageField languages={site.languages} chosen={settings.lang} onChange={(lang) => onChange({ lang })} />
        <AccentField site={site} settings={settings} onChange={(accent) => onChange({ accent })} />
        <ThemeField own={site.theme.mode} chosen={settings.theme} onChange={(theme) => onChange({ theme })} />
      </>
    )}
  </section>
)

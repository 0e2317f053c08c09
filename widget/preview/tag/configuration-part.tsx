import { localize } from "@porchlight/shared/localize"
import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { useUiLanguage, useWords } from "../words/ui-language.ts"
import { configurationFor } from "./configuration.ts"
import { Copyable } from "./copyable.tsx"
import { WORDS } from "./words.ts"

type Props = {
  site: PublicSite
  settings: Settings
  /** Whether the code that is copied has a style element, which a page's policy may forbid. */
  hasStyle: boolean
}

/** What a tag cannot say, as a piece of the site's configuration; nothing where the tag says it all. */
export const ConfigurationPart = ({ site, settings, hasStyle }: Props) => {
  const { configuration: words } = useWords(WORDS)
  const language = useUiLanguage()
  const { needed, looks: inStyle, withoutServices } = configurationFor(settings, site)
  const looks = hasStyle ? inStyle : undefined
  const taken = withoutServices.map(({ id, label }) => `${localize(label, language, "en")} (${id})`)
  if (!needed && !looks && taken.length === 0) return null

  return (
    <div class="configuration">
      <h3>{words.label}</h3>
      {(needed || taken.length > 0) && <p>{words.needed}</p>}
      {needed && <Copyable text={needed} button={words.copyNeeded} />}
      {taken.length > 0 && <p>{words.services(taken.join(", "))}</p>}
      {looks && (
        <>
          <p>{words.looks}</p>
          <Copyable text={looks} button={words.copyLooks} themed />
        </>
      )}
    </div>
  )
}

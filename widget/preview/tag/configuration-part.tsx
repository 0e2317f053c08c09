import { localize, type PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { useUiLanguage, useWords } from "../words/ui-language.ts"
import { configurationFor } from "./configuration.ts"
import { Copyable } from "./copyable.tsx"
import { WORDS } from "./words.ts"

/** What a tag cannot say, as a piece of the site's configuration; nothing where the tag says it all. */
export const ConfigurationPart = ({ site, settings }: { site: PublicSite; settings: Settings }) => {
  const { configuration: words } = useWords(WORDS)
  const language = useUiLanguage()
  const { needed, looks, withoutServices } = configurationFor(settings, site)
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

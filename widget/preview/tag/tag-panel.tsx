import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { WORDS } from "../words.ts"
import { Copyable } from "./copyable.tsx"
import { snippetFor } from "./snippet.ts"

/** The tag to take home, and what to do where a page's policy does not let all of it pass. */
export const TagPanel = ({ site, settings }: { site: PublicSite; settings: Settings }) => {
  const { tag, configuration } = snippetFor(location.origin, settings, site)
  return (
    <section class="tag" aria-labelledby="tag-title">
      <h2 id="tag-title">{WORDS.tag.label}</h2>
      <p class="quiet">{WORDS.tag.help}</p>
      <Copyable text={tag} button={WORDS.tag.copyTag} main />
      {configuration && (
        <>
          <p class="quiet">{WORDS.tag.policy}</p>
          <Copyable text={configuration} button={WORDS.tag.copy} />
        </>
      )}
    </section>
  )
}

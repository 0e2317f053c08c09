import type { PublicSite } from "@porchlight/shared/site"
import { onlyWhatDiffers, type Settings } from "../settings/settings.ts"
import { useWords } from "../words/ui-language.ts"
import { AheadChoice, PlaceChoice, VersionChoice } from "./choices.tsx"
import { ConfigurationPart } from "./configuration-part.tsx"
import { canBePinned, canFetchAhead, canKeepPlace, PLATFORMS } from "./platforms.ts"
import { SnippetPart } from "./snippet-part.tsx"
import { STEPS } from "./steps/steps.ts"
import { Tabs } from "./tabs.tsx"
import { useRelease } from "./use-release.ts"
import type { Taking } from "./use-taking.ts"
import { WORDS } from "./words.ts"

type Props = { site: PublicSite; settings: Settings; taking: Taking; onTake: (some: Partial<Taking>) => void }

/** The code to paste on each platform, and what only the configuration can say. */
export const TagPanel = ({ site, settings, taking, onTake }: Props) => {
  const words = useWords(WORDS)
  const steps = useWords(STEPS)
  const { platform, pinned, fetchesAhead, keepsPlace } = taking
  const differing = onlyWhatDiffers(settings, site)
  const isInline = (differing.mode ?? "inline") === "inline"
  const canKeep = isInline && canKeepPlace(platform)
  const canHurry = isInline && canFetchAhead(platform)
  const isPinned = pinned && canBePinned(platform)
  const hurries = fetchesAhead && canHurry
  const release = useRelease(`${location.origin}/v1/`, isPinned || hurries)

  return (
    <section class="tag" aria-labelledby="tag-title">
      <h2 id="tag-title">{words.label}</h2>
      <p class="quiet">{words.help}</p>
      <Tabs
        label={words.platforms}
        tabs={PLATFORMS.map((name) => ({ name, label: steps[name].name }))}
        chosen={platform}
        onChoose={(chosen) => onTake({ platform: chosen })}
      >
        <SnippetPart
          platform={platform}
          wish={{
            origin: location.origin,
            settings: differing,
            site,
            release: typeof release === "object" ? release : undefined,
            pinned: isPinned,
            fetchesAhead: hurries,
            keepsPlace: keepsPlace && canKeep,
          }}
        />
        {canKeep && <PlaceChoice chosen={keepsPlace} onChange={(kept) => onTake({ keepsPlace: kept })} />}
        {canBePinned(platform) && (
          <VersionChoice pinned={pinned} onChange={(chosen) => onTake({ pinned: chosen })} release={release} />
        )}
        {canHurry && (
          <AheadChoice
            chosen={fetchesAhead}
            pinned={pinned}
            onChange={(ahead) => onTake({ fetchesAhead: ahead })}
            release={release}
          />
        )}
      </Tabs>
      <ConfigurationPart site={site} settings={differing} hasStyle={platform !== "react"} />
    </section>
  )
}

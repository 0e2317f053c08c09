import { useEffect, useMemo } from "preact/hooks"
import { Bar } from "./bar.tsx"
import { Controls } from "./controls/controls.tsx"
import { fetchSite } from "./fetch-site.ts"
import { Parts } from "./parts.tsx"
import { toAddress } from "./settings/address.ts"
import { onlyWhatDiffers, writeSettings } from "./settings/settings.ts"
import { useAddress } from "./settings/use-address.ts"
import { useSettings } from "./settings/use-settings.ts"
import { useSite } from "./settings/use-site.ts"
import { EmptyStage } from "./stage/empty-stage.tsx"
import { Stage } from "./stage/stage.tsx"
import { useStance } from "./stage/use-stance.ts"
import { viewWords } from "./stage/view.ts"
import { takingWords, useTaking } from "./tag/use-taking.ts"
import { Take } from "./take.tsx"
import { useStepKeys } from "./use-step-keys.ts"
import { UiLanguageContext } from "./words/ui-language.ts"
import { useUiLanguageChoice } from "./words/use-ui-language.ts"
import { WORDS } from "./words/words.ts"

const askOurServer = (id: string) => fetchSite(new URL("/v1/", location.href).href, id)

/** The marketers' page: choose how the form looks, see it live, take the tag home. */
export const Preview = () => {
  const { settings, change, ...steps } = useSettings()
  const stance = useStance()
  const [taking, take] = useTaking()
  const ui = useUiLanguageChoice()
  const state = useSite(settings.site, askOurServer)
  const site = state.kind === "site" && state.site.id === settings.site ? state.site : undefined
  const shown = useMemo(() => (site ? onlyWhatDiffers(settings, site) : settings), [settings, site])
  const words = WORDS[ui.language]
  useStepKeys(steps)

  useEffect(() => {
    document.title = [words.title, site?.name, "Porchlight"].filter(Boolean).join(" · ")
  }, [words, site])

  const more = new URLSearchParams({
    ...viewWords(stance.view),
    ...(stance.said && { device: stance.said }),
    ...takingWords(taking),
    ...(ui.said && { ui: ui.said }),
  })
  const address = toAddress([writeSettings(shown), more].filter((part) => String(part)).join("&"))
  useAddress(address)

  return (
    <UiLanguageContext.Provider value={ui.language}>
      <Bar {...steps} address={address} onSpeak={ui.speak} />
      <Parts />
      <main class="desk" aria-label={words.title}>
        <Controls settings={shown} state={state} site={site} onChange={change} />
        {site ? (
          <>
            <Stage site={site} settings={shown} stance={stance} />
            <Take site={site} settings={shown} taking={taking} onTake={take} onChange={change} />
          </>
        ) : (
          <EmptyStage isLooking={state.kind === "loading" || state.kind === "site"} />
        )}
      </main>
    </UiLanguageContext.Provider>
  )
}

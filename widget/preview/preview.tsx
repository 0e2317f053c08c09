import { useEffect } from "preact/hooks"
import { fetchSite } from "../src/transport/fetch-site.ts"
import { Controls } from "./controls/controls.tsx"
import { onlyWhatDiffers } from "./settings/settings.ts"
import { useSettings } from "./settings/use-settings.ts"
import { useSite } from "./settings/use-site.ts"
import { Device } from "./stage/device.tsx"
import { SendsNote } from "./stage/sends-note.tsx"
import { TagPanel } from "./tag/tag-panel.tsx"
import { WORDS } from "./words.ts"

const askOurServer = (id: string) => fetchSite(new URL("/v1/", location.href).href, id)

/** The marketers' page: choose how the form looks, see it live, take the tag home. */
export const Preview = () => {
  const [settings, change] = useSettings()
  const state = useSite(settings.site, askOurServer)
  const site = state.kind === "site" && state.site.id === settings.site ? state.site : undefined
  const shown = site ? onlyWhatDiffers(settings, site) : settings

  useEffect(() => {
    document.title = [WORDS.title, site?.name, "Porchlight"].filter(Boolean).join(" · ")
  }, [site])

  return (
    <>
      <header class="bar">
        <span class="brand">
          <img src={`${import.meta.env.BASE_URL}mark.svg`} width="20" height="20" alt="" />
          Porchlight
        </span>
        <h1>{WORDS.title}</h1>
      </header>
      <main class={site ? "desk" : "desk empty"}>
        <Controls settings={shown} state={state} site={site} onChange={change} />
        {site && (
          <>
            <SendsNote sandbox={site.sandbox === true} />
            <Device name="phone" title={WORDS.stage.phone} width={390} height={780} site={site} settings={shown} />
            <TagPanel site={site} settings={shown} />
            <Device name="desktop" title={WORDS.stage.desktop} width={1280} height={900} site={site} settings={shown} />
          </>
        )}
      </main>
    </>
  )
}

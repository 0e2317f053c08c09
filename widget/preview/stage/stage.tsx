import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { useWords } from "../words/ui-language.ts"
import { Frame } from "./frame.tsx"
import { SendsNote } from "./sends-note.tsx"
import { Toolbar } from "./toolbar.tsx"
import type { Stance } from "./use-stance.ts"
import { DEVICES } from "./view.ts"
import { WORDS } from "./words.ts"

type Props = {
  site: PublicSite
  /** Only what differs from the site. */
  settings: Settings
  stance: Stance
}

/** The real form, live, on the screens and pages and at the moments that are chosen. */
export const Stage = ({ site, settings, stance }: Props) => {
  const words = useWords(WORDS)
  const { view, shelf } = stance
  const devices = shelf === "all" ? DEVICES : [shelf]
  return (
    <section id="form" class="stage" tabIndex={-1} aria-labelledby="stage-title">
      <h2 id="stage-title" class="unseen">
        {words.stage}
      </h2>
      <Toolbar stance={stance} />
      <SendsNote sandbox={site.sandbox === true} state={view.state} />
      <div class={devices.length > 1 ? "shelf all" : "shelf"}>
        {devices.map((device) => (
          <Frame key={device} device={device} site={site} shown={{ settings, view }} />
        ))}
      </div>
    </section>
  )
}

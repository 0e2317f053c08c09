import type { PublicSite } from "@porchlight/shared/site"
import { useEffect, useMemo, useRef } from "preact/hooks"
import { frameAddress } from "../frame/address.ts"
import { lookMessage } from "../frame/messages.ts"
import type { Settings } from "../settings/settings.ts"
import { WORDS } from "../words.ts"
import { useScale } from "./use-scale.ts"

type Props = {
  name: "phone" | "desktop"
  title: string
  /** What the page in the frame takes itself to be, in px; it is shown smaller where there is less room. */
  width: number
  height: number
  site: PublicSite
  settings: Settings
}

/** One frame with the form in it. It is loaded once for each site; a change of looks is told to it. */
export const Device = ({ name, title, width, height, site, settings }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null)
  // The site's own theme is told too, so that the page around the form suits it.
  const { lang, accent, theme = site.theme.mode } = settings
  const [room, scale] = useScale(width)
  // Made once for each site: a frame that got a new address would lose what was typed.
  const address = useMemo(() => frameAddress(name, { site: site.id, lang, accent, theme }), [site.id])

  const tell = () => frame.current?.contentWindow?.postMessage(lookMessage({ lang, accent, theme }), location.origin)
  useEffect(() => tell(), [lang, accent, theme])

  return (
    <figure class={`device ${name}`}>
      <figcaption>
        <h2>{title}</h2>
        <span class="quiet">{WORDS.stage.width(width, scale)}</span>
      </figcaption>
      <div ref={room} class="screen" style={{ height: `${height * scale}px` }}>
        <iframe
          ref={frame}
          key={site.id}
          src={address}
          title={WORDS.stage.frame(title, site.name)}
          // What was chosen while it was still loading has not been heard.
          onLoad={tell}
          style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  )
}

import type { PublicSite } from "@porchlight/shared/site"
import { useLayoutEffect, useMemo, useRef } from "preact/hooks"
import { frameAddress, type Shown } from "../frame/address.ts"
import { tellFrame } from "../frame/messages.ts"
import { useWords } from "../words/ui-language.ts"
import { useInSight } from "./use-in-sight.ts"
import { useScale } from "./use-scale.ts"
import type { Device } from "./view.ts"
import { WORDS } from "./words.ts"

/** What the page in each frame takes itself to be, in px; it is shown smaller where there is less room. */
const SIZES: Record<Device, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 844 },
  computer: { width: 1280, height: 860 },
}

/** How long a form out of sight waits for a pause, in ms: while a color is dragged or a text typed, it would slow the others down. */
const UNSEEN_MS = 300

type Props = { device: Device; site: PublicSite; shown: Shown }

/** One frame with the form in it. It is loaded once for each site; whatever changes is told to it. */
export const Frame = ({ device, site, shown }: Props) => {
  const words = useWords(WORDS)
  const title = words.titles[device]
  const { width, height } = SIZES[device]
  const frame = useRef<HTMLIFrameElement>(null)
  const [room, scale] = useScale(width)
  const inSight = useInSight(room)
  // Made once for each site: a frame that got a new address would lose what was typed.
  const address = useMemo(() => frameAddress(device, shown), [site.id])

  const tell = () => frame.current && tellFrame(frame.current, shown)
  // Before the browser draws: it draws the form with the control that changed it.
  useLayoutEffect(() => {
    if (inSight.current) {
      tell()
      return
    }
    const timer = setTimeout(tell, UNSEEN_MS)
    return () => clearTimeout(timer)
  }, [JSON.stringify(shown)])

  return (
    <figure class={`device ${device}`}>
      <figcaption>
        <h3>{title}</h3>
        <span class="quiet">{words.width(width, scale)}</span>
      </figcaption>
      <div class="room" ref={room}>
        <div class="screen" style={{ width: `${width * scale}px`, height: `${height * scale}px` }}>
          <iframe
            ref={frame}
            key={site.id}
            src={address}
            title={words.frame(title, site.name)}
            // It has not heard what was chosen while it was loading.
            onLoad={tell}
            style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </figure>
  )
}

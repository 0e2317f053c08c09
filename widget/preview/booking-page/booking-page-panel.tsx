import { useState } from "preact/hooks"
import type { Settings } from "../settings/settings.ts"
import { Copyable } from "../tag/copyable.tsx"
import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = { settings: Pick<Settings, "site" | "lang" | "service"> }

/** In characters. Each makes the code finer, and harder to read off a van. */
const LONGEST_PLACE = 40

/** The page that the server shows for the site: its address with what was chosen here, and the code that a camera reads. */
export const BookingPagePanel = ({ settings: { site, lang, service } }: Props) => {
  const words = useWords(WORDS)
  const [place, setPlace] = useState("")
  const query = new URLSearchParams({
    ...(service && { service }),
    ...(lang && { lang }),
    ...(place.trim() && { utm_source: place.trim() }),
  })
  const at = (path: string) => `${location.origin}/book/${site}${path}${query.size > 0 ? `?${query}` : ""}`

  return (
    <section class="booking-page" aria-labelledby="booking-page-title">
      <h2 id="booking-page-title">{words.title}</h2>
      <p class="quiet">{words.help}</p>
      <div class="field">
        <label for="link-place">
          {words.place} <span class="optional">{words.optional}</span>
        </label>
        <p id="link-place-help" class="help">
          {words.placeHelp}
        </p>
        <input
          id="link-place"
          value={place}
          maxLength={LONGEST_PLACE}
          onInput={(event) => setPlace(event.currentTarget.value)}
          aria-describedby="link-place-help"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
      </div>
      <Copyable text={at("")} button={words.copy} />
      <img src={at("/qr.svg")} alt={words.code} width={144} height={144} />
      <div class="row">
        <a href={at("")}>{words.open}</a>
        <a href={at("/qr.svg")} download={`${site}-qr.svg`}>
          {words.download}
        </a>
      </div>
    </section>
  )
}

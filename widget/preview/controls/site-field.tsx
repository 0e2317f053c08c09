import { SITE_ID } from "@porchlight/shared/limits"
import { useEffect, useState } from "preact/hooks"
import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

/** Which site to show. It changes when the button is pressed and not at each letter, so that nobody gets an error for half a name. */
export const SiteField = ({ site, onShow }: { site: string; onShow: (id: string) => void }) => {
  const words = useWords(WORDS).site
  const [typed, setTyped] = useState(site)
  const [malformed, setMalformed] = useState(false)

  // A step back may bring another one.
  useEffect(() => setTyped(site), [site])

  const type = (text: string) => {
    setTyped(text)
    setMalformed(false)
  }
  const show = (event: Event) => {
    event.preventDefault()
    const id = typed.trim().toLowerCase()
    if (!SITE_ID.test(id)) return setMalformed(true)
    setTyped(id)
    onShow(id)
  }

  return (
    <form class="field" onSubmit={show} noValidate>
      <label for="site">{words.label}</label>
      <p id="site-help" class={malformed ? "help error" : "help"} aria-live="polite">
        {malformed ? words.malformed : words.help}
      </p>
      <div class="row">
        <input
          id="site"
          class="grow"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          aria-describedby="site-help"
          aria-invalid={malformed}
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">{words.show}</button>
      </div>
    </form>
  )
}

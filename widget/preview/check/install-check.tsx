import type { PublicSite } from "@porchlight/shared/site"
import { useState } from "preact/hooks"
import { pageAddress } from "../page-address.ts"
import { useWords } from "../words/ui-language.ts"
import { AddressField } from "./address-field.tsx"
import { PasteField } from "./paste-field.tsx"
import { ResultPart } from "./result-part.tsx"
import { useCheck } from "./use-check.ts"
import { WORDS } from "./words.ts"

/** Whether it is HTML at all. Somebody who pastes an address, or what can be read on the page, must not hear that the tag is missing. */
const isHtml = (text: string) => /<[a-z!]/i.test(text)

/** Finds out why a form is not on a page: from what the page's source says, since nobody can look into another website. */
export const InstallCheck = ({ site }: { site: PublicSite }) => {
  const words = useWords(WORDS)
  const [typed, setTyped] = useState("")
  const [html, setHtml] = useState("")
  const [headers, setHeaders] = useState("")
  const [faults, setFaults] = useState({ address: false, html: false })
  const [checked, check, forget] = useCheck(site)
  const address = pageAddress(typed)

  const submit = (event: Event) => {
    event.preventDefault()
    const wrong = { address: typed.trim() !== "" && !address, html: !isHtml(html) }
    setFaults(wrong)
    if (wrong.address || wrong.html) {
      // The last findings are about another page.
      forget()
      const first = wrong.address ? "check-address" : "check-html"
      document.getElementById(first)?.focus()
    } else check({ html, headers, address })
  }

  return (
    <section class="page-check" aria-labelledby="check-title">
      <h2 id="check-title">{words.label}</h2>
      <p class="quiet">{words.help}</p>
      <form onSubmit={submit} noValidate>
        <AddressField
          value={typed}
          onInput={setTyped}
          address={address}
          fault={faults.address && !address ? words.address.malformed : undefined}
        />
        <PasteField
          id="check-html"
          label={words.html.label}
          help={words.html.help}
          fault={faults.html && !isHtml(html) ? words.html[html.trim() ? "none" : "missing"] : undefined}
          value={html}
          onInput={setHtml}
        />
        <details class="fold">
          <summary>{words.headers.fold}</summary>
          <PasteField
            id="check-headers"
            label={words.headers.label}
            help={words.headers.help}
            value={headers}
            onInput={setHeaders}
          />
        </details>
        <button type="submit">{words.check}</button>
      </form>
      <div class="result" aria-live="polite">
        {checked === "checking" && <p class="quiet">{words.checking}</p>}
        {typeof checked === "object" && <ResultPart checked={checked} site={site.id} />}
      </div>
    </section>
  )
}

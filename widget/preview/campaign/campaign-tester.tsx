import type { PublicSite } from "@porchlight/shared/site"
import { useState } from "preact/hooks"
import { pageAddress } from "../page-address.ts"
import { WebField } from "../web-field.tsx"
import { useWords } from "../words/ui-language.ts"
import { AnswerPart } from "./answer-part.tsx"
import { useTest } from "./use-test.ts"
import { WORDS } from "./words.ts"

const FIELDS = ["address", "referrer", "first"] as const
type Typed = Record<(typeof FIELDS)[number], string>

const isWrong = (typed: Typed, name: keyof Typed) =>
  (name === "address" || typed[name].trim() !== "") && !pageAddress(typed[name])

/** Tells which campaign the visitors of an advertisement's address will be counted to, and why. */
export const CampaignTester = ({ site }: { site: PublicSite }) => {
  const words = useWords(WORDS)
  const [typed, setTyped] = useState<Typed>({ address: "", referrer: "", first: "" })
  const [judged, setJudged] = useState(false)
  const [state, test, forget] = useTest(site.id)

  const submit = (event: Event) => {
    event.preventDefault()
    setJudged(true)
    const wrong = FIELDS.find((name) => isWrong(typed, name))
    if (wrong) {
      // The last answer is about another address.
      forget()
      return document.getElementById(`campaign-${wrong}`)?.focus()
    }
    const { address, referrer, first } = typed
    return test({
      address: pageAddress(address)?.href ?? "",
      referrer: pageAddress(referrer)?.href,
      first: pageAddress(first)?.href,
    })
  }
  const field = (name: keyof Typed) => ({
    id: `campaign-${name}`,
    fault: judged && isWrong(typed, name) ? words.malformed : undefined,
    value: typed[name],
    onInput: (text: string) => {
      setJudged(false)
      setTyped({ ...typed, [name]: text })
    },
  })

  return (
    <section class="campaign" aria-labelledby="campaign-title">
      <h2 id="campaign-title">{words.label}</h2>
      <p class="quiet">{words.help}</p>
      <form onSubmit={submit} noValidate>
        <WebField label={words.address} {...field("address")} />
        <details class="fold">
          <summary>{words.more}</summary>
          <WebField label={words.referrer.label} help={words.referrer.help} {...field("referrer")} />
          <WebField label={words.first.label} help={words.first.help} {...field("first")} />
        </details>
        <button type="submit">{words.test}</button>
      </form>
      <div class="result" aria-live="polite">
        {state === "testing" && <p class="quiet">{words.testing}</p>}
        {typeof state === "object" && <AnswerPart site={site.id} {...state} />}
      </div>
    </section>
  )
}

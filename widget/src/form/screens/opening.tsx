import { focusOnArrival } from "../focus.ts"
import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { callbackSentence } from "../promise.ts"

/** What this is, what it promises, and the number for those who would rather talk. */
export const Opening = ({ form }: FormProps) => {
  const { model, messages, site, language } = form
  const promise = site.texts[language]?.promise ?? callbackSentence(form)
  return (
    <div class="opening">
      <h2
        id="heading"
        class="title"
        part="heading"
        tabindex={-1}
        ref={model.phase.kind === "ready" && model.phase.again ? focusOnArrival : null}
      >
        {messages.heading}
      </h2>
      <p key={promise}>{promise}</p>
      <p class="quiet">
        {messages.orCall} <PhoneLink site={site} place="opening" lend={form.submission?.lendLink} />
      </p>
    </div>
  )
}

import type { FormProps } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { callbackSentence, ownText } from "../promise.ts"

/** What this is, what it promises, and the number for those who would rather talk. */
export const Opening = ({ form }: FormProps) => (
  <header>
    <h2 id="heading" class="title" part="heading">
      {ownText(form, "heading") ?? form.messages.heading}
    </h2>
    <p>{ownText(form, "promise") ?? callbackSentence(form)}</p>
    <p class="quiet">
      {form.messages.orCall} <PhoneLink site={form.site} />
    </p>
  </header>
)

import { useParts } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { callbackSentence, ownText } from "../promise.ts"

/** What this is, what it promises, and the number for those who would rather talk. */
export const Opening = () => {
  const { site, language, messages, now } = useParts()
  return (
    <header>
      <h2 id="heading" class="title">
        {ownText(site, language, "heading") ?? messages.heading}
      </h2>
      <p>{ownText(site, language, "promise") ?? callbackSentence(site, messages, language, now())}</p>
      <p class="quiet">
        {messages.orCall} <PhoneLink />
      </p>
    </header>
  )
}

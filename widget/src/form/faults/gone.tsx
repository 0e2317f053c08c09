import type { PublicSite } from "@porchlight/shared/site"
import type { FaultMessages } from "../../messages/messages.ts"
import { focusOnArrival } from "../focus.ts"
import { PhoneLink } from "../phone-link.tsx"
import { lendLink } from "../submission/lend-link.ts"

type GoneProps = {
  words: FaultMessages
  /** Undefined if no number is known. */
  site: Pick<PublicSite, "phone" | "phoneDisplay"> | undefined
  /** Whether it answers the visitor, and so takes the focus. On a page that is only loading it must not. */
  answers?: boolean
}

/** Stands in place of the form of a site that is no longer configured, or never was. */
export const GoneScreen = ({ words, site, answers }: GoneProps) => (
  // If its heading takes the focus, it is read out anyway.
  <div class="opening notice" role={answers ? undefined : "status"}>
    <h2 class="heading" ref={answers ? focusOnArrival : null} tabindex={-1}>
      {words.goneTitle}
    </h2>
    {site ? (
      <p>
        {words.goneCall} <PhoneLink site={site} place="notice" lend={lendLink} />
      </p>
    ) : (
      <p>{words.gone}</p>
    )}
  </div>
)

/**
 * The same if there never was a site, so that only the page itself can give a number.
 *
 * @param phone as the page has it, if it does
 * @param afterSheet makes the styles that it needs: a form would have brought them
 */
export const goneWithoutSite = (words: FaultMessages, phone: string | null, afterSheet: () => CSSStyleSheet) => (
  <div ref={(element) => wear(element, afterSheet)}>
    <GoneScreen words={words} site={phone ? { phone: phone.replace(/[^+\d]/g, ""), phoneDisplay: phone } : undefined} />
  </div>
)

const wear = (element: Element | null, afterSheet: () => CSSStyleSheet) => {
  const root = element?.getRootNode()
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, afterSheet()]
}

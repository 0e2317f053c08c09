import type { PublicSite } from "@porchlight/shared/site"
import type { RefCallback } from "preact"

type PhoneLinkProps = {
  site: Pick<PublicSite, "phone" | "phoneDisplay">
  /** Where in the form it stands: two links of one form never share a place. */
  place: "opening" | "urgent" | "notice" | "receipt" | "remark"
  /** Gives the link to the page; until it is at hand the link stays in here. */
  lend: RefCallback<HTMLSlotElement> | undefined
}

/**
 * The site's number, ready to be called. It is lent to the page, so that the page's call tracking can put its own number in;
 * the link in here shows where nobody takes that one.
 */
export const PhoneLink = ({ site, place, lend }: PhoneLinkProps) => (
  <slot name={`porchlight-call-${place}`} ref={lend ?? null}>
    <a class="call" href={`tel:${site.phone}`}>
      {site.phoneDisplay}
    </a>
  </slot>
)

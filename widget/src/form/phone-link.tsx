import type { PublicSite } from "@porchlight/shared/site"
import type { RefCallback } from "preact"

type PhoneLinkProps = {
  site: Pick<PublicSite, "phone" | "phoneDisplay">
  /** Where in the form it stands: two links of one form never share a place. */
  place: "opening" | "urgent" | "notice" | "receipt" | "remark"
  /** Lends the link to the page; undefined until the form's second half is here. */
  lend: RefCallback<HTMLSlotElement> | undefined
}

/**
 * The site's number as a link. A copy is lent to the page, where call tracking can change the number; the link in the slot shows
 * if there is no such copy.
 */
export const PhoneLink = ({ site, place, lend }: PhoneLinkProps) => (
  <slot name={`porchlight-call-${place}`} ref={lend ?? null}>
    <a class="call" href={`tel:${site.phone}`}>
      {site.phoneDisplay}
    </a>
  </slot>
)

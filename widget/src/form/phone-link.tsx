import type { PublicSite } from "@porchlight/shared/site"
import { lendLink } from "./lend-link.ts"

type PhoneLinkProps = {
  site: Pick<PublicSite, "phone" | "phoneDisplay">
  /** Where in the form it stands: two links of one form never share a place. */
  place: "opening" | "urgent" | "notice" | "receipt" | "remark"
}

/**
 * The site's number, ready to be called. It is lent to the page, so that the page's call tracking can put its own number in;
 * the link in here shows where nobody takes that one.
 */
export const PhoneLink = ({ site, place }: PhoneLinkProps) => (
  <slot name={`porchlight-call-${place}`} ref={lendLink}>
    <a class="call" href={`tel:${site.phone}`}>
      {site.phoneDisplay}
    </a>
  </slot>
)

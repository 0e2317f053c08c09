import type { PublicSite } from "@porchlight/shared/site"

/** The site's number, ready to be called. */
export const PhoneLink = ({ site }: { site: Pick<PublicSite, "phone" | "phoneDisplay"> }) => (
  <a class="call" href={`tel:${site.phone}`}>
    {site.phoneDisplay}
  </a>
)

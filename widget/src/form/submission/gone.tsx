import type { PublicSite } from "@porchlight/shared/site"
import type { AfterMessages } from "../../messages/messages.ts"
import { focusOnArrival } from "../focus.ts"
import { PhoneLink } from "../phone-link.tsx"
import { lendLink } from "./lend-link.ts"

type GoneProps = { after: AfterMessages; site: Pick<PublicSite, "phone" | "phoneDisplay"> | undefined }

/** What stands here when the site is no longer configured; or never was, and then it is not known either. */
export const GoneScreen = ({ after, site }: GoneProps) => (
  <div class="notice" role="status">
    <h3 ref={site ? focusOnArrival : null} tabIndex={-1}>
      {after.goneTitle}
    </h3>
    {site ? (
      <p>
        {after.goneCall} <PhoneLink site={site} place="notice" lend={lendLink} />
      </p>
    ) : (
      <p>{after.gone}</p>
    )}
  </div>
)

import type { PublicSite } from "@porchlight/shared/site"
import type { Messages } from "../../messages/messages.ts"
import { focusOnArrival } from "../focus.ts"
import { PhoneLink } from "../phone-link.tsx"

type GoneProps = { messages: Messages; site: Pick<PublicSite, "phone" | "phoneDisplay"> | undefined }

/** What stands here when the site is no longer configured; or never was, and then it is not known either. */
export const GoneScreen = ({ messages, site }: GoneProps) => (
  <div class="notice" role="status">
    <h3 ref={site ? focusOnArrival : null} tabIndex={-1}>
      {messages.goneTitle}
    </h3>
    {site ? (
      <p>
        {messages.goneCall} <PhoneLink site={site} />
      </p>
    ) : (
      <p>{messages.gone}</p>
    )}
  </div>
)

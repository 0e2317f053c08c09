import type { PublicSite } from "@porchlight/shared/site"
import type { FaultMessages } from "../../messages/messages.ts"
import { focusOnArrival } from "../focus.ts"
import { PhoneLink } from "../phone-link.tsx"
import { lendLink } from "../submission/lend-link.ts"

type GoneProps = { words: FaultMessages; site: Pick<PublicSite, "phone" | "phoneDisplay"> | undefined }

/** Stands in place of the form of a site that is no longer configured; or never was, and then `site` is undefined. */
export const GoneScreen = ({ words, site }: GoneProps) => (
  // With the focus on its heading it is read out anyway.
  <div class="opening notice" role={site ? undefined : "status"}>
    <h2 class="heading" ref={site ? focusOnArrival : null} tabindex={-1}>
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

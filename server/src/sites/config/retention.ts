import * as z from "zod/mini"
import { USUAL_RETENTION } from "../retention.ts"
import { about, whole } from "../values.ts"

/** More would be for ever. */
const MOST_DAYS = 36_525

const days = whole(0, MOST_DAYS)

/** How long a site's ledger holds what can tell who somebody was. */
export const retentionSchema = z.strictObject({
  contactDays: about(
    "Days after its delivery for which a request is kept in full. What was quarantined is kept for 30 at least.",
    z._default(days, USUAL_RETENTION.contactDays),
  ),
  consentDays: about(
    "Days after its delivery for which it is kept who agreed to text messages, to which words and when.",
    z._default(days, USUAL_RETENTION.consentDays),
  ),
})

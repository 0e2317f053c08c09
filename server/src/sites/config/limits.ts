import { SITE_ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import * as z from "zod/mini"
import { about, whole } from "../values.ts"

/** How much a site takes in all; what one address may send is the same for every site. */
export const limitsSchema = z.strictObject({
  perMinute: about(
    "How many new bookings the site takes in a minute, from all addresses together.",
    z._default(whole(1, Number.MAX_SAFE_INTEGER), SITE_ACCEPTED_PER_MINUTE),
  ),
})

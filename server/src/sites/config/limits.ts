import { SITE_ACCEPTED_PER_MINUTE } from "@porchlight/shared"
import * as z from "zod/mini"
import { about } from "../values.ts"

const MESSAGE = "must be a whole number from 1 on"

/** How much a site takes in all; what one address may send is the same for every site. */
export const limitsSchema = z.strictObject({
  perMinute: about(
    "How many new bookings the site takes in a minute, from all addresses together.",
    z._default(z.int(MESSAGE).check(z.minimum(1, MESSAGE)), SITE_ACCEPTED_PER_MINUTE),
  ),
})

/**
 * Every cap and default that both sides of the wire must agree on, once.
 *
 * ServiceTitan publishes no lengths, so the caps are ours: long enough for any real customer,
 * short enough for an office screen.
 */

/** Longest accepted text of each field, in code points, as zod counts them: an emoji or a rare ideograph counts once. */
export const MAX_LENGTH = {
  name: 100,
  email: 254,
  phone: 40,
  street: 200,
  unit: 50,
  city: 100,
  state: 50,
  zip: 20,
  country: 50,
  details: 2000,
  answer: 500,
  textVersion: 128,
  url: 2048,
  campaignTag: 512,
} as const

/** How many of a service's own questions one booking answers. */
export const MAX_ANSWERS = 20

/** How many options a question offers at most: nobody reads a longer list to its end. */
export const MAX_OPTIONS = 20

/** How many entries a service area has at most. Every visitor fetches them; beginnings such as `787*` cover more. */
export const MAX_AREA_ZIPS = 1000

/** Largest accepted body of a booking, in bytes. */
export const MAX_BODY_BYTES = 32 * 1024

/** `Idempotency-Key`: 16 to 255 visible ASCII characters. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{16,255}$/

/** A site's id: it stands in addresses and attributes. */
export const SITE_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/** A service's id within its site. */
export const SERVICE_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/** A language tag as browsers write it: `en`, `es-419`. 35 characters at most (RFC 5646, 4.4.1). */
export const LOCALE = /^(?=.{2,35}$)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** The languages that Porchlight speaks. A site offers some of them; the first is its default. */
export const LANGUAGES = ["en", "es", "fr"] as const
export type Language = (typeof LANGUAGES)[number]

/** What advertisements add to the address that they lead to. */
export const CAMPAIGN_TAGS = [
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_term",
  "utm_content",
  "utm_id",
  "gclid",
  "gbraid",
  "wbraid",
  "msclkid",
  "fbclid",
] as const

/** How many accepted bookings one address may send to one site in a minute: a whole office behind one address passes. */
export const ACCEPTED_PER_MINUTE = 120

/** How many new bookings one site takes in a minute from all addresses together, unless it is configured otherwise: more than one process can. */
export const SITE_ACCEPTED_PER_MINUTE = 600_000

/** How many requests of any outcome one address may send to one site in a minute. */
export const REQUESTS_PER_MINUTE = 600

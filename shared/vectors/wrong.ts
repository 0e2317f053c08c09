import { MAX_LENGTH } from "../src/limits.ts"
import type { FieldCode } from "../src/problem.ts"
import { oakStreet, type Vector, vector } from "./vector.ts"

const wrong = (title: string, changes: Record<string, unknown>, field: string, code: FieldCode = "invalid") =>
  vector(title, changes, [{ field, code }])

const address = (changes: Record<string, unknown>) => ({ address: { ...oakStreet, ...changes } })
const attribution = (changes: Record<string, unknown>) => ({ attribution: changes })

/** One field wrong in one way. */
export const wrongFields: readonly Vector[] = [
  wrong("a missing name is asked for", { name: undefined }, "name", "required"),
  wrong("an empty name is asked for", { name: "" }, "name", "required"),
  wrong("a name of blanks is asked for", { name: " \t\u00a0" }, "name", "required"),
  wrong("a name that is null is refused", { name: null }, "name"),
  wrong("a name that is a number is refused", { name: 7 }, "name"),
  wrong("a name that is a list is refused", { name: ["Ada"] }, "name"),
  wrong("a name that is an object is refused", { name: { first: "Ada" } }, "name"),
  wrong("a name of 101 characters is too long", { name: "n".repeat(MAX_LENGTH.name + 1) }, "name", "too_long"),
  wrong("a name of two lines is refused", { name: "Ada\nByron" }, "name"),

  wrong("one way to reach the visitor is asked for", { phone: undefined }, "phone", "contact_required"),
  wrong("an empty phone is no way to reach the visitor", { phone: "" }, "phone", "contact_required"),
  wrong("a phone of marks that nobody sees is none", { phone: "\u200b\u202a\u202c" }, "phone", "contact_required"),
  wrong("letters are no phone", { phone: "call me maybe" }, "phone"),
  wrong("six digits are no phone", { phone: "555-014" }, "phone"),
  wrong("a phone without its area code is refused", { phone: "555-0143" }, "phone"),
  wrong("a phone that lacks its last digit is refused", { phone: "1 (512) 555-014" }, "phone"),
  wrong("a phone with a digit too many is refused", { phone: "512 555 01433" }, "phone"),
  wrong("sixteen digits are no phone", { phone: "1234567890123456" }, "phone"),
  wrong("digits in a sentence are no phone", { phone: "5125550143 after six" }, "phone"),
  wrong("two phones are no phone", { phone: "512 555 0143, 512 555 0144" }, "phone"),
  wrong("a phone that is a number is refused", { phone: 5125550143 }, "phone"),
  wrong("a phone that is null is refused", { phone: null }, "phone"),
  wrong("a phone that is true is refused", { phone: true }, "phone"),
  wrong("a phone of 41 characters is too long", { phone: `512 555 0143${" ".repeat(28)}1` }, "phone", "too_long"),

  wrong("an email that looks empty and is not is refused", { email: "\u3164" }, "email"),
  wrong("an email without an at sign is refused", { email: "ada.example.com" }, "email"),
  wrong("an email with two at signs is refused", { email: "ada@byron@example.com" }, "email"),
  wrong("an email without a domain is refused", { email: "ada@" }, "email"),
  wrong("an email on a bare host is refused", { email: "ada@localhost" }, "email"),
  wrong("an email with a blank is refused", { email: "ada byron@example.com" }, "email"),
  wrong("an email with two dots in a row is refused", { email: "ada..byron@example.com" }, "email"),
  wrong("an email that begins with a dot is refused", { email: ".ada@example.com" }, "email"),
  wrong("an email whose name ends with a dot is refused", { email: "ada.@example.com" }, "email"),
  wrong("two emails are no email", { email: "ada@example.com, bob@example.com" }, "email"),
  wrong("an email with its owner's name is refused", { email: "Ada <ada@example.com>" }, "email"),
  wrong("an email of 255 characters is too long", { email: `a@${"d".repeat(249)}.com` }, "email", "too_long"),
  wrong("an email that is a list is refused", { email: ["ada@example.com"] }, "email"),

  wrong("an address without a street is asked for it", address({ street: undefined }), "address.street", "required"),
  wrong("an address with a blank city is asked for it", address({ city: "  " }), "address.city", "required"),
  wrong("an address without a state is asked for it", address({ state: undefined }), "address.state", "required"),
  wrong("an address without a ZIP is asked for it", address({ zip: undefined }), "address.zip", "required"),
  wrong("a ZIP of four digits is refused", address({ zip: "7870" }), "address.zip"),
  wrong("a ZIP of signs is refused", address({ zip: "*****" }), "address.zip"),
  wrong("a ZIP that is a number is refused", address({ zip: 78701 }), "address.zip"),
  wrong("an American ZIP in Canada is refused", address({ country: "Canada" }), "address.zip"),
  wrong("a ZIP is of the site's country where none is given", address({ zip: "H2X 1Y4", country: " " }), "address.zip"),
  wrong("a street of 201 characters is too long", address({ street: "s".repeat(201) }), "address.street", "too_long"),
  wrong("a unit of 51 characters is too long", address({ unit: "u".repeat(51) }), "address.unit", "too_long"),
  wrong("a city of 101 characters is too long", address({ city: "c".repeat(101) }), "address.city", "too_long"),
  wrong("a state of 51 characters is too long", address({ state: "s".repeat(51) }), "address.state", "too_long"),
  wrong("a ZIP of 21 characters is too long", address({ zip: "7".repeat(21) }), "address.zip", "too_long"),
  wrong("a country of 51 characters is too long", address({ country: "c".repeat(51) }), "address.country", "too_long"),
  wrong("an address on one line is refused", { address: "12 Oak St, Austin, TX 78701" }, "address"),
  wrong("an address that is null is refused", { address: null }, "address"),
  wrong("an address that is a list is refused", { address: [] }, "address"),

  wrong("a service that the site does not offer is told", { service: "roofing" }, "service", "not_offered"),
  wrong("a service that is no id is refused", { service: "No Heat!" }, "service"),
  wrong("an empty service is refused", { service: "" }, "service"),
  wrong("a service that is an index is refused", { service: 0 }, "service"),

  wrong("details of 2,001 characters are too long", { details: "d".repeat(2001) }, "details", "too_long"),
  wrong("details that are a list are refused", { details: ["no heat"] }, "details"),

  wrong("a day that the calendar does not have is refused", { preferred: { date: "2026-02-30" } }, "preferred.date"),
  wrong("a leap day of another year is refused", { preferred: { date: "2027-02-29" } }, "preferred.date"),
  wrong("a thirteenth month is refused", { preferred: { date: "2026-13-01" } }, "preferred.date"),
  wrong("a day the American way is refused", { preferred: { date: "12/01/2026" } }, "preferred.date"),
  wrong("a moment in place of a day is refused", { preferred: { date: "2026-12-01T08:00:00Z" } }, "preferred.date"),
  wrong("the year 0 is refused", { preferred: { date: "0000-01-01" } }, "preferred.date"),
  wrong("a part of the day that there is not is refused", { preferred: { window: "evening" } }, "preferred.window"),
  wrong("an empty wish is refused", { preferred: {} }, "preferred"),
  wrong("a wish that is a text is refused", { preferred: "tomorrow" }, "preferred"),

  wrong("a customer type that there is not is refused", { customerType: "Residential" }, "customerType"),
  wrong("returning as a word is refused", { returning: "yes" }, "returning"),
  wrong("returning as a number is refused", { returning: 1 }, "returning"),

  wrong(
    "consent without its text is asked for it",
    { smsConsent: { granted: true } },
    "smsConsent.textVersion",
    "required",
  ),
  wrong(
    "consent without an answer is asked for it",
    { smsConsent: { textVersion: "v1" } },
    "smsConsent.granted",
    "required",
  ),
  wrong("consent as a word is refused", { smsConsent: { granted: "true", textVersion: "v1" } }, "smsConsent.granted"),
  wrong(
    "consent with a page that is no address on the web is refused",
    { smsConsent: { granted: true, textVersion: "v1", page: "javascript:alert(1)" } },
    "smsConsent.page",
  ),
  wrong("consent as a bare yes is refused", { smsConsent: true }, "smsConsent"),

  wrong("a language that is none is refused", { locale: "e" }, "locale"),
  wrong("a language in the way of Unix is refused", { locale: "en_US" }, "locale"),
  wrong(
    "a landing page that is a script is refused",
    attribution({ landingPage: "javascript:alert(1)" }),
    "attribution.landingPage",
  ),
  wrong("a referrer without a scheme is refused", attribution({ referrer: "google.com" }), "attribution.referrer"),
  wrong(
    "a landing page of 2,049 characters is too long",
    attribution({ landingPage: `https://a.example/${"p".repeat(2031)}` }),
    "attribution.landingPage",
    "too_long",
  ),
  wrong(
    "a campaign tag of 513 characters is too long",
    attribution({ utm_term: "t".repeat(513) }),
    "attribution.utm_term",
    "too_long",
  ),
  wrong("an empty campaign tag is refused", attribution({ utm_source: "" }), "attribution.utm_source", "required"),
  wrong("a click id that is a number is refused", attribution({ gclid: 1 }), "attribution.gclid"),
]

import { countryCode } from "@porchlight/shared/country"
import type { Language } from "@porchlight/shared/limits"
import { localize } from "@porchlight/shared/localize"
import type { Localized, PublicService, PublicSite } from "@porchlight/shared/site"
import { GROUPS, type Group } from "@porchlight/shared/site-parts"
import { type Values, YES } from "./values.ts"

/** A text in the language of the form, else in the site's first, else in any. */
export const textIn = (text: Localized, language: Language, site: PublicSite): string =>
  localize(text, language, site.languages[0])

/** Whether one of phone and email will do: neither is asked for by itself, and there is a choice. */
export const eitherContact = ({ fields }: PublicSite) => fields.phone === "optional" && fields.email === "optional"

/** The service that is chosen; undefined for none, or for something that the site does not list. */
export const chosenService = ({ services }: PublicSite, { service }: Values): PublicService | undefined =>
  services.find(({ id }) => id === service)

/** Whether the address is required. The office has that of a returning customer, who can still give a new one. */
export const needsAddress = ({ fields }: PublicSite, { returning }: Values) =>
  fields.address === "required" && !(fields.returning !== "off" && returning === YES)

/** The groups in the order of this site's form. Those that its configuration does not name come last. */
export const orderOf = ({ order = [] }: PublicSite): Group[] => [...new Set([...order, ...GROUPS])]

/**
 * Whether the ZIP code is asked by itself, before anything that takes time: if a contractor turns away people from elsewhere,
 * nobody should have to fill in a whole form to hear of it. It is not if the address comes early anyway, or if it may be left
 * out, since a ZIP code alone would be half an address.
 */
export const asksZipFirst = (site: PublicSite) =>
  site.serviceArea?.outside === "refuse" && site.fields.address === "required" && orderOf(site).indexOf("address") > 1

/** Whether the form has something to ask or to say from the start that is in its second half. */
export const asksMore = ({ fields, services }: PublicSite, chosen: string | undefined): boolean =>
  fields.returning !== "off" ||
  fields.customerType !== "off" ||
  services.some(({ id, urgent, questions }) => id === chosen && (urgent || questions))

/** Which country's words label the fields of an address. */
export const countryOf = ({ country }: PublicSite): "US" | "CA" | "any" => countryCode(country) ?? "any"

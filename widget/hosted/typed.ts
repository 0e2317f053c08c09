import type { PublicSite } from "@porchlight/shared/site"
import { EMPTY, FIELD_NAMES, type FieldName, type Values, YES } from "../src/form/values.ts"

/** The names under which this site's form sends what was typed: every service has questions of its own. */
const namesOf = ({ services }: PublicSite): FieldName[] => [
  ...FIELD_NAMES,
  ...services.flatMap(({ questions = [] }) => questions.map(({ id }): FieldName => `answers.${id}`)),
]

/**
 * What was typed into a form, by the names of its fields. Of names that come twice the first counts; those that the site
 * does not ask for are left out, since anybody can send anything.
 *
 * @param sent a form as a browser sends it, or has it in the page
 */
export const typedIn = (site: PublicSite, sent: Pick<URLSearchParams | FormData, "get">): Values => {
  const typed = namesOf(site).flatMap((name): [FieldName, string][] => {
    const value = sent.get(name)
    if (typeof value !== "string") return []
    // Browsers send the lines of a text area with the line ends of the network.
    return [[name, name === "smsConsent" ? YES : value.replaceAll("\r\n", "\n")]]
  })
  return { ...EMPTY, ...Object.fromEntries(typed) }
}

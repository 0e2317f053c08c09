import type { PublicSite } from "@porchlight/shared/site"
import { EMPTY, FIELD_NAMES, type FieldName, type Values, YES } from "../src/form/values.ts"
import { nameIn } from "./about/form-for.ts"

type Sent = Pick<URLSearchParams | FormData, "get">

/** Where this site's form has what was typed: each field with its name in the page. */
const namesOf = ({ services }: PublicSite, chosen: unknown): [FieldName, name: string][] => {
  const asked = services.find(({ id }) => id === chosen)?.questions ?? []
  const answers = services.flatMap(({ id: service, questions = [] }) =>
    questions
      // Under one id the chosen service may have asked something else.
      .filter(({ id }) => service === chosen || !asked.some((question) => question.id === id))
      .map(({ id }): [FieldName, string] => [`answers.${id}`, nameIn(service, id)]),
  )
  return [...FIELD_NAMES.map((field): [FieldName, string] => [field, field]), ...answers]
}

/**
 * What was typed into a form, by the names of its fields. Of names that come twice the first counts; those that the site
 * does not ask for are left out, since anybody can send anything.
 *
 * @param sent a form as a browser sends it, or has it in the page
 */
export const typedIn = (site: PublicSite, sent: Sent): Values => {
  const typed = namesOf(site, sent.get("service")).flatMap(([field, name]): [FieldName, string][] => {
    const value = sent.get(name)
    if (typeof value !== "string") return []
    // Browsers send the lines of a text area with the line ends of the network.
    return [[field, field === "smsConsent" ? YES : value.replaceAll("\r\n", "\n")]]
  })
  return { ...EMPTY, ...Object.fromEntries(typed) }
}

import type { Address } from "./booking.ts"
import type { FieldError } from "./problem.ts"
import { isInArea } from "./service-area.ts"
import type { PublicSite, Question } from "./site.ts"
import { isPhoneOf, isPostalCodeOf, tidy } from "./text.ts"

/** The parts of a site that decide whether it takes a booking. */
export type SiteRules = Pick<PublicSite, "country" | "services" | "serviceArea">

/** The parts of a booking that a site has a say in. */
export type ForSite = {
  phone?: string | undefined
  service?: string | undefined
  answers?: Record<string, string> | undefined
  address?: Pick<Partial<Address>, "zip" | "country"> | undefined
}

/** What is wrong with a booking for this particular site. Which fields its form requires is for the form to check. */
export const siteFaults = ({ phone = "", service, answers = {}, address }: ForSite, site: SiteRules): FieldError[] => {
  const errors: FieldError[] = []
  // Told while the visitor can still correct it: this is the number that the office calls back.
  if (!isPhoneOf(site.country, tidy(phone))) errors.push({ field: "phone", code: "invalid" })
  const offered = site.services.find(({ id }) => id === service)
  if (service !== undefined && !offered) errors.push({ field: "service", code: "not_offered" })
  for (const [id, answer] of Object.entries(answers)) {
    // An answer to a question that no longer exists comes from a form that was opened before. Its visitor could not correct it.
    const question = offered?.questions?.find((asked) => asked.id === id)
    if (question && !isOffered(tidy(answer), question)) errors.push({ field: `answers.${id}`, code: "not_offered" })
  }
  if (address?.zip !== undefined) {
    const code = zipFault(tidy(address.zip), tidy(address.country ?? "") || site.country, site)
    if (code) errors.push({ field: "address.zip", code })
  }
  return errors
}

const isOffered = (answer: string, { kind, options }: Question): boolean => {
  if (kind === "choice") return options?.some(({ id }) => id === answer) ?? false
  return kind === "text" || answer === "yes" || answer === "no"
}

const zipFault = (zip: string, country: string, { serviceArea }: SiteRules) => {
  if (!isPostalCodeOf(country, zip)) return "invalid"
  return serviceArea?.outside === "refuse" && !isInArea(serviceArea, zip) ? "outside_area" : undefined
}

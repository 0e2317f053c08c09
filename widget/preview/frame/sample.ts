import type { Language } from "@porchlight/shared/limits"
import { isInArea } from "@porchlight/shared/service-area"
import type { PublicSite } from "@porchlight/shared/site"
import { countryOf } from "../../src/form/site.ts"
import { EMPTY, NO, OTHER_SERVICE, type Values } from "../../src/form/values.ts"
import type { State } from "../stage/view.ts"

const DETAILS: Record<Language, string> = {
  en: "The heater runs, but the air stays cold.",
  es: "La calefacción funciona, pero el aire sale frío.",
  fr: "Le chauffage tourne, mais l’air reste froid.",
}

const PLACES = {
  US: { city: "Austin", state: "TX", zip: "78701" },
  CA: { city: "Toronto", state: "ON", zip: "M5V 2T6" },
  any: { city: "Berlin", state: "Berlin", zip: "10115" },
}

/** Far enough from each other that no contractor works at all of them. */
const ELSEWHERE = { US: ["10001", "96813", "33101"], CA: ["V6B 1A1", "B3H 1A1", "M5V 2T6"], any: ["99999"] }

/** A postal code where the contractor works, or does not. */
export const sampleZip = (site: PublicSite, where: "inside" | "outside"): string => {
  const country = countryOf(site)
  const { zip } = PLACES[country]
  const { serviceArea } = site
  if (where === "outside") return ELSEWHERE[country].find((far) => !serviceArea || !isInArea(serviceArea, far)) ?? zip
  if (!serviceArea || isInArea(serviceArea, zip)) return zip
  const [beginning = ""] = serviceArea.zips[0]?.split("*") ?? []
  return beginning + zip.slice(beginning.length)
}

/** What is filled in when a state is shown, for a customer who is plainly made up. Undefined if the form is left as it is. */
export const sampleFor = (site: PublicSite, state: State, language: Language): Values | undefined => {
  switch (state) {
    case "ready":
    case "closed":
      return undefined
    case "errors":
      return EMPTY
    case "emergency":
      return { ...EMPTY, service: site.services.find(({ urgent }) => urgent)?.id ?? "" }
    case "outside":
      return { ...filledIn(site, language), "address.zip": sampleZip(site, "outside") }
    default:
      return filledIn(site, language)
  }
}

const filledIn = (site: PublicSite, language: Language): Values => {
  const country = countryOf(site)
  const { city, state } = PLACES[country]
  const plain = site.services.find(
    ({ urgent, questions = [] }) => !urgent && !questions.some(({ required }) => required),
  )
  return {
    ...EMPTY,
    service: plain?.id ?? OTHER_SERVICE,
    details: DETAILS[language],
    name: "Sam Sample",
    phone: "(512) 555-0143",
    email: "sam@example.com",
    customerType: "residential",
    returning: NO,
    "address.street": "12 Sample Street",
    "address.city": city,
    "address.state": state,
    "address.zip": sampleZip(site, "inside"),
  }
}

import type { PublicSite } from "@porchlight/shared/site"
import { USUAL_FIELDS } from "@porchlight/shared/site-parts"

/** A contractor with a real office. */
export const acme: PublicSite = {
  id: "acme",
  name: "Acme Heating & Air",
  phone: "+15125550100",
  phoneDisplay: "(512) 555-0100",
  country: "USA",
  timeZone: "America/Chicago",
  languages: ["en", "es"],
  services: [],
  fields: USUAL_FIELDS,
  texts: {},
  theme: {},
  hours: {},
  holidays: [],
}

/** One whose requests go to the sandbox. */
export const demo: PublicSite = { ...acme, id: "demo", name: "Alder & Sons", sandbox: true }

import type { PublicSite } from "@porchlight/shared/site"

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
  fields: {
    details: "optional",
    preferred: "optional",
    phone: "optional",
    email: "optional",
    address: "required",
    customerType: "off",
    returning: "off",
  },
  texts: {},
  theme: {},
  hours: {},
  holidays: [],
}

/** One whose requests go to the sandbox. */
export const demo: PublicSite = { ...acme, id: "demo", name: "Alder & Sons", sandbox: true }

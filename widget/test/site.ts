import type { PublicService, PublicSite } from "@porchlight/shared/site"
import { USUAL_FIELDS } from "@porchlight/shared/site-parts"

/** A site with something of everything. Open on weekdays 7 to 6 and Saturday mornings, closed on Thanksgiving 2026. */
export const site = (changes: Partial<PublicSite> = {}): PublicSite => ({
  id: "acme",
  name: "Acme Heating & Air",
  phone: "+15125550100",
  phoneDisplay: "(512) 555-0100",
  country: "USA",
  timeZone: "America/Chicago",
  languages: ["en", "es"],
  services: [
    { id: "no-heat", label: { en: "No heat", es: "Sin calefacción" }, urgent: true },
    { id: "tune-up", label: { en: "Tune-up", es: "Mantenimiento" } },
  ],
  fields: USUAL_FIELDS,
  texts: {},
  theme: {},
  hours: {
    mon: ["07:00", "18:00"],
    tue: ["07:00", "18:00"],
    wed: ["07:00", "18:00"],
    thu: ["07:00", "18:00"],
    fri: ["07:00", "18:00"],
    sat: ["08:00", "12:00"],
  },
  holidays: ["2026-11-26"],
  ...changes,
})

/** The same with changes of one of its services. */
export const siteWith = (
  service: "no-heat" | "tune-up",
  changes: Partial<PublicService>,
  others: Partial<PublicSite> = {},
) =>
  site({
    services: site().services.map((offered) => (offered.id === service ? { ...offered, ...changes } : offered)),
    ...others,
  })

/** Monday, 23 November 2026, 10:00 in Chicago. */
export const MONDAY_MORNING = new Date("2026-11-23T16:00:00Z")

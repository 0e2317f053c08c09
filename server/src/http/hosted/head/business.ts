import { DAYS, type Hours, type Language } from "@porchlight/shared"
import { isoCountry } from "../../../sites/countries.ts"
import type { Site } from "../../../sites/site.ts"
import { DAY_NAMES } from "../../day-names.ts"
import { inLanguage } from "../page-address.ts"

/**
 * The contractor as search engines read one, and how a visit is asked for.
 *
 * https://developers.google.com/search/docs/appearance/structured-data/local-business, https://schema.org/ReserveAction
 *
 * @param address the page's, in no particular language
 */
export const businessOf = (site: Site, address: string, description: string) => {
  const { businessType, image, website } = site.hosted
  return {
    "@context": "https://schema.org",
    "@type": businessType,
    "@id": `${address}#business`,
    name: site.name,
    description,
    url: website ?? address,
    telephone: site.phone,
    image,
    address: postalAddress(site),
    openingHoursSpecification: openings(site.hours),
    specialOpeningHoursSpecification: site.holidays.length > 0 ? site.holidays.map(closedOn) : undefined,
    potentialAction: {
      "@type": "ReserveAction",
      target: site.languages.map((language) => entryPoint(site, address, language)),
    },
  }
}

const postalAddress = ({ country, hosted: { address } }: Site) =>
  address && {
    "@type": "PostalAddress",
    streetAddress: address.street,
    addressLocality: address.city,
    addressRegion: address.state,
    postalCode: address.zip,
    addressCountry: isoCountry(country) ?? country,
  }

/** Search engines know no 24:00. This is how they want to be told that a day is open until midnight. */
const LAST_MINUTE = "23:59"

/** Days with the same hours together. */
const openings = (hours: Hours) => {
  const open = DAYS.flatMap((day) => {
    const times = hours[day]
    return times ? [{ day, times }] : []
  })
  return [...Map.groupBy(open, ({ times }) => times.join()).values()].map((days) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: days.map(({ day }) => DAY_NAMES[day]),
    opens: days[0]?.times[0],
    closes: days[0]?.times[1].replace("24:00", LAST_MINUTE),
  }))
}

/** Search engines read a day that is open from 00:00 to 00:00 as one that is closed. */
const closedOn = (day: string) => ({
  "@type": "OpeningHoursSpecification",
  validFrom: day,
  validThrough: day,
  opens: "00:00",
  closes: "00:00",
})

const entryPoint = (site: Site, address: string, language: Language) => ({
  "@type": "EntryPoint",
  urlTemplate: inLanguage(address, language, site),
  inLanguage: language,
  actionPlatform: ["https://schema.org/DesktopWebPlatform", "https://schema.org/MobileWebPlatform"],
})

import { toPublicTheme } from "@porchlight/shared/palette/theme-colors"
import { isInArea } from "@porchlight/shared/service-area"
import type { Hours, PublicSite, PublicTheme } from "@porchlight/shared/site"
import { localTime } from "../../src/form/calendar/local-time.ts"
import { modeOf } from "../settings/differs.ts"
import type { Look, Settings } from "../settings/settings.ts"
import { isLive, type State } from "../stage/view.ts"
import { sampleZip } from "./sample.ts"

/** What the server would say of the site if its configuration held these settings. */
export const withSettings = (site: PublicSite, settings: Settings): PublicSite => {
  const { services, order, fields, texts } = settings
  return {
    ...site,
    services: services ? site.services.filter(({ id }) => services.includes(id)) : site.services,
    fields: { ...site.fields, ...fields },
    ...(order && { order }),
    texts: Object.fromEntries(
      site.languages.map((language) => [language, { ...site.texts[language], ...texts?.[language] }]),
    ),
  }
}

/** The site's theme with a look laid over it. */
export const withLook = ({ colors: _worked, ...own }: PublicTheme, look: Look): ReturnType<typeof toPublicTheme> => {
  const { accent, surface, text, font, radius, density } = look
  return toPublicTheme({
    accent: accent ?? own.accent,
    surface: surface ?? own.surface,
    text: text ?? own.text,
    font: font ?? own.font,
    radius: radius ?? own.radius,
    density: density ?? own.density,
    mode: modeOf(look) ?? own.mode,
  })
}

const OFFICE_HOURS: Hours = {
  mon: ["08:00", "17:00"],
  tue: ["08:00", "17:00"],
  wed: ["08:00", "17:00"],
  thu: ["08:00", "17:00"],
  fri: ["08:00", "17:00"],
}

/** Whether what is sent leaves the page: only where the server itself said that the site's requests go to the sandbox. */
export const goesOut = (site: PublicSite, state: State): boolean => isLive(state) && site.sandbox === true

/** The site as it has to be for a state to be seen. */
export const inState = ({ bots, ...open }: PublicSite, state: State, now: Date): PublicSite => {
  // Where nothing goes out, nobody has to show that they are no robot, nor to wait for that.
  const site = bots && goesOut(open, state) ? { ...open, bots } : open
  switch (state) {
    case "closed":
      return {
        ...site,
        hours: Object.keys(site.hours).length > 0 ? site.hours : OFFICE_HOURS,
        holidays: [...site.holidays, localTime(now, site.timeZone).date],
      }
    case "outside": {
      const { serviceArea } = site
      // For a site that turns nobody away, an area without any postal code.
      if (!serviceArea || isInArea(serviceArea, sampleZip(site, "outside")))
        return { ...site, serviceArea: { zips: ["-"], outside: "refuse" } }
      return site
    }
    case "emergency":
      if (site.services.some(({ urgent }) => urgent)) return site
      return { ...site, services: site.services.map((service, index) => ({ ...service, urgent: index === 0 })) }
    default:
      return site
  }
}

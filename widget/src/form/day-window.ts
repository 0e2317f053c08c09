import type { PublicSite } from "@porchlight/shared/site"
import { windowsOn } from "./calendar/open-days.ts"
import type { Values } from "./values.ts"

/** The values with any time of the day in place of a part of it that is over, or that the chosen day does not have. */
export const withOpenWindow = (values: Values, site: PublicSite, now: Date): Values =>
  windowsOn(site, now, values["preferred.date"]).some((window) => window === values["preferred.window"])
    ? values
    : { ...values, "preferred.window": "any" }

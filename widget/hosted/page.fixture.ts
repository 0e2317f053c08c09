import { toPublicTheme } from "@porchlight/shared/palette/theme-colors"
import type { PublicSite, ServedSite } from "@porchlight/shared/site"
import { MONDAY_MORNING, site } from "../test/site.ts"
import type { Page } from "./contract.ts"

/** A site as the server tells it: with the colors that follow from its theme. */
export const served = (site: PublicSite): ServedSite => ({ ...site, theme: toPublicTheme(site.theme) })

/** Acme's booking page on a Monday morning. */
export const page: Page = {
  site: served(site()),
  language: "en",
  address: "https://book.example/book/acme",
  website: undefined,
  now: MONDAY_MORNING,
}

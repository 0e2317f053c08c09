import type { Language } from "@porchlight/shared"
import { html } from "hono/html"
import { isoCountry } from "../../../sites/countries.ts"
import type { Site } from "../../../sites/site.ts"
import { inLanguage } from "../page-address.ts"
import { businessOf } from "./business.ts"
import { iconOf } from "./icon.ts"
import { jsonLd } from "./json-ld.ts"
import { textsOf } from "./texts.ts"

/** A site's page in a language. */
export type Page = { site: Site; language: Language }

/**
 * What the hosted page's `<head>` says of it: title, description, where it stands in each language, what a shared link shows, and the
 * contractor as search engines read one.
 *
 * @param address the page's proper address, without a query: see `pageAddress`
 * @example
 * html`<head><meta charset="utf-8">${publicHead({ site, language: "en" }, "https://book.acme.example/")}</head>`
 */
export const publicHead = ({ site, language }: Page, address: string) => {
  const { title, description } = textsOf(site, language)
  const here = inLanguage(address, language, site)
  const others = site.languages.filter((other) => other !== language)
  return html`<title>${title}</title>
    <meta name="description" content="${description}">
    <meta name="robots" content="${site.hosted.indexed ? "index,follow" : "noindex"}">
    <link rel="canonical" href="${here}">
    ${others.length > 0 && alternates(site, address)}
    <meta property="og:type" content="website">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:url" content="${here}">
    <meta property="og:site_name" content="${site.name}">
    <meta property="og:locale" content="${localeOf(site, language)}">
    ${others.map((other) => html`<meta property="og:locale:alternate" content="${localeOf(site, other)}">`)}
    ${site.hosted.image && html`<meta property="og:image" content="${site.hosted.image}">`}
    ${icon(site)}
    ${jsonLd(businessOf(site, address, description))}`
}

/** The head of what is one visitor's alone, and of no use to anybody who searches: faults to mend, a receipt. */
export const privateHead = ({ site, language }: Page) => html`<title>${textsOf(site, language).title}</title>
    <meta name="robots" content="noindex">
    ${icon(site)}`

/** What stands in the tab of every page of the site. */
export const icon = (site: Site) => html`<link rel="icon" href="${iconOf(site)}" type="image/svg+xml">`

const alternates = (site: Site, address: string) =>
  html`${site.languages.map(
    (language) => html`<link rel="alternate" hreflang="${language}" href="${inLanguage(address, language, site)}">
    `,
  )}<link rel="alternate" hreflang="x-default" href="${address}">`

/** As Open Graph writes one: `en_US`, `fr_CA`. */
const localeOf = ({ country }: Site, language: Language) => `${language}_${isoCountry(country) ?? "US"}`

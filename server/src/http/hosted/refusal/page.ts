import type { Drawn } from "@porchlight/hosted"
import type { Language } from "@porchlight/shared"
import { html, raw } from "hono/html"
import type { Site } from "../../../sites/site.ts"
import { icon } from "../head/head.ts"
import { WORDS, type Words } from "./words.ts"

/** The style sheet of all sites' pages, and the styles of this one's. */
export type PageStyles = Pick<Drawn, "stylesheet" | "styles"> & { nonce: string | undefined }

export type RefusalPage = {
  language: Language
  /** Which of the notices. */
  says: Exclude<keyof Words, "call" | "again">
  /** Whose page was asked for, and the way back to it; undefined where there is no such site. */
  way: { site: Site; address: string; styles: PageStyles | undefined } | undefined
}

/** A short page in words, for who cannot be shown the form: with the phone and a way back, where it is known whose. */
export const refusalPage = ({ language, says, way }: RefusalPage) => {
  const { [says]: notice } = WORDS[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${notice.title}</title>
<meta name="robots" content="noindex">
${way?.styles ? linked(way.styles) : OWN_STYLES}
${way && icon(way.site)}
</head>
<body>
${way?.styles ? atSite({ language, says, way }) : plain({ language, says, way })}
</body>
</html>
`
}

const linked = ({ stylesheet, styles, nonce }: PageStyles) => html`<link rel="stylesheet" href="${stylesheet}">
<style nonce="${nonce}">${raw(styles)}</style>`

const OWN_STYLES = html`<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/preview/pages.css">`

/** As the site's other pages: its name on top with the phone, and the notice where the form would stand. */
const atSite = ({ language, says, way }: RefusalPage & { way: NonNullable<RefusalPage["way"]> }) => {
  const { again, [says]: notice } = WORDS[language]
  return html`<div class="page">
<header><p class="whose">${way.site.name}</p>${phone(way.site)}</header>
<main><div class="porchlight"><div class="opening">
<h1 class="title">${notice.title}</h1>
<p>${notice.text}</p>
<p>${WORDS[language].call} ${phone(way.site)}</p>
<p><a href="${way.address}">${again}</a></p>
</div></div></main>
</div>`
}

const plain = ({ language, says, way }: RefusalPage) => {
  const { call, again, [says]: notice } = WORDS[language]
  return html`<main class="start">
${way && html`<p>${way.site.name}</p>`}
<h1>${notice.title}</h1>
<p>${notice.text}</p>
${
  way &&
  html`<p>${call} ${phone(way.site)}</p>
<p><a href="${way.address}">${again}</a></p>`
}
</main>`
}

const phone = (site: Site) => html`<a class="call" href="tel:${site.phone}">${site.public.phoneDisplay}</a>`

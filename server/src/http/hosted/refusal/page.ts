import type { Language } from "@porchlight/shared"
import { html } from "hono/html"
import type { Site } from "../../../sites/site.ts"
import { icon } from "../head/head.ts"
import { WORDS, type Words } from "./words.ts"

export type RefusalPage = {
  language: Language
  /** Which of the notices. */
  says: Exclude<keyof Words, "call" | "again">
  /** Whose page was asked for, and the way back to it; undefined where there is no such site. */
  way: { site: Site; address: string } | undefined
}

/** A short page in words, for who cannot be shown the form: with the phone and a way back, where it is known whose. */
export const refusalPage = ({ language, says, way }: RefusalPage) => {
  const { call, again, [says]: notice } = WORDS[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${notice.title}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/preview/pages.css">
${way && icon(way.site)}
</head>
<body>
<main class="start">
${way && html`<p>${way.site.name}</p>`}
<h1>${notice.title}</h1>
<p>${notice.text}</p>
${
  way &&
  html`<p>${call} <a href="tel:${way.site.phone}">${way.site.public.phoneDisplay}</a></p>
<p><a href="${way.address}">${again}</a></p>`
}
</main>
</body>
</html>
`
}

import type { Drawn } from "@porchlight/hosted"
import type { Language } from "@porchlight/shared"
import { html, raw } from "hono/html"

type Content = ReturnType<typeof html>

export type HostedDocument = {
  language: Language
  /** What the head says of the page: its title above all. */
  head: Content
  drawn: Drawn
  /** What the page's policy knows its own styles by. */
  nonce: string | undefined
}

/** The whole page. What was drawn of it is HTML and CSS already. */
export const hostedDocument = ({ language, head, drawn, nonce }: HostedDocument) => {
  const { stylesheet, styles, modules, body } = drawn
  const [script, ...fetched] = modules
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${stylesheet}">
<style nonce="${nonce}">${raw(styles)}</style>
${script && html`<script type="module" src="${script}"></script>`}
${fetched.map((module) => html`<link rel="modulepreload" href="${module}">`)}
${head}
</head>
<body>
${raw(body)}
</body>
</html>
`
}

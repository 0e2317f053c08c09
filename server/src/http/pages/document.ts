import { html } from "hono/html"

type Content = ReturnType<typeof html>

/** A whole page of our own. Its styles are the ones that the widget's build makes beside the preview. */
export const document = (title: string, body: Content, language = "en") => html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="/preview/mark.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/preview/pages.css">
  </head>
  <body>
    ${body}
  </body>
</html>`

/** Porchlight's name with its lit window. */
export const brand = html`<span class="brand"><img src="/preview/mark.svg" width="20" height="20" alt="">Porchlight</span>`

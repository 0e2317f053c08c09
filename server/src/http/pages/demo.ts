import { html } from "hono/html"
import type { Site } from "../../sites/site.ts"

/** The demo contractor's page: what a website with the tag on it looks like. */
export const demoPage = (site: Site) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${site.name}</title>
  </head>
  <body>
    <h1>${site.name}</h1>
    <script async src="/v1/widget.js" data-site="${site.id}"></script>
    <p><a href="/preview">Preview</a></p>
  </body>
</html>`

import { html } from "hono/html"

/** What stands at `/` where no demo site is configured. Names no site: a stranger learns nothing of who is served. */
export const startPage = () => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Porchlight</title>
  </head>
  <body>
    <h1>Porchlight is running</h1>
    <p><a href="/preview">Preview the form of a site</a></p>
  </body>
</html>`

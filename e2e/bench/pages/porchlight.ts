import { SITE } from "../../harness/site.ts"

/** Our tag, as the documents have it. */
export const porchlightTag = (serverUrl: string): string =>
  `<script async crossorigin src="${serverUrl}/v1/widget.js" data-site="${SITE}"></script>`

/** A page like the peers' with our tag on it. */
export const porchlightPage = (serverUrl: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Porchlight</title>
  </head>
  <body>
    <h1>Acme Heating &amp; Air</h1>
    ${porchlightTag(serverUrl)}
  </body>
</html>
`

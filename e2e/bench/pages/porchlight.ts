import { releaseSchema } from "@porchlight/shared/preview"
import { snippetFor } from "../../../widget/preview/tag/snippet.ts"
import { SITE } from "../../harness/site.ts"

/** Our tag, as the documents have it. */
export const porchlightTag = (serverUrl: string): string =>
  `<script async crossorigin src="${serverUrl}/v1/widget.js" data-site="${SITE}"></script>`

/** The same with the lines beside it that have a page fetch everything at once, as the preview writes them. */
export const porchlightTagAhead = async (serverUrl: string): Promise<string> => {
  const release = releaseSchema.parse(await (await fetch(`${serverUrl}/v1/widget.json`)).json())
  return snippetFor("html", {
    origin: serverUrl,
    settings: { site: SITE },
    site: { languages: ["en"], phoneDisplay: "(512) 555-0100" },
    release,
    fetchesAhead: true,
  })
    .map(({ code }) => code)
    .join("\n")
}

/** A page like the peers' with a tag of ours on it. */
export const porchlightPage = (tag: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Porchlight</title>
  </head>
  <body>
    <h1>Acme Heating &amp; Air</h1>
    ${tag}
  </body>
</html>
`

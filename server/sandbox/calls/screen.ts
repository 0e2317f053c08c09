import { html } from "hono/html"
import type { Call } from "./call.ts"
import { callDetails } from "./details.ts"
import { callList, noCalls } from "./list.ts"
import { mark } from "./mark.ts"

export type Screen = {
  calls: readonly Call[]
  open: Call | undefined
  timeZone: string
  demoUrl: string | undefined
}

/** The whole Calls screen as a page that works without its script: each call is a link to itself. */
export const callsScreen = ({ calls, open, timeZone, demoUrl }: Screen) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${open ? `${open.booking.fields.name} · ` : ""}Calls · Porchlight sandbox</title>
    <link rel="icon" href="/calls/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/calls/calls.css" />
    <script type="module" src="/calls/calls.js"></script>
  </head>
  <body>
    <header class="bar">
      ${mark(22)}
      <h1>Porchlight <span class="quiet">Calls</span></h1>
      <p class="sandbox">Sandbox, not ServiceTitan<span class="wide">. Nothing here reaches a real office.</span></p>
      <p id="live" class="quiet" role="status"></p>
    </header>
    <main id="calls" class="${calls.length === 0 ? "none" : open ? "open" : "closed"}">
      ${
        calls.length === 0
          ? noCalls(demoUrl)
          : html`
      <nav id="list" aria-label="Calls, newest first">${callList(calls, open, timeZone)}</nav>
      <section id="details" ${open ? html`aria-labelledby="details-name"` : html`aria-label="Details"`} tabindex="-1">
        ${open ? callDetails(open, timeZone) : html`<p class="hint quiet">Open a call to see all that the office gets.</p>`}
      </section>`
      }
    </main>
  </body>
</html>`

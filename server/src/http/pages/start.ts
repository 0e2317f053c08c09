import { html } from "hono/html"
import { brand, document } from "./document.ts"

/** What stands at `/` where no demo site is configured. Names no site: a stranger learns nothing of who is served. */
export const startPage = ({ hasDesk }: { hasDesk: boolean }) =>
  document(
    "Porchlight is running",
    html`<main class="start">
      ${brand}
      <h1>Porchlight is running</h1>
      <p>Your sites can take requests as soon as their pages carry the tag.</p>
      <ol>
        <li>
          <div>
            <strong>See your form</strong>
            <p>Open the <a href="/preview">preview</a>, enter a site’s id from your configuration, choose language and color.</p>
          </div>
        </li>
        <li>
          <div>
            <strong>Put it on the website</strong>
            <p>Copy the tag from there. The page’s origin must be on the site’s <code>origins</code> list.</p>
          </div>
        </li>
        <li>
          <div>
            <strong>Keep an eye on it</strong>
            <p><a href="/healthz">/healthz</a> says that it is alive, <a href="/readyz">/readyz</a> that it can take requests.
            The API is described in <a href="/openapi.json">/openapi.json</a>.${
              hasDesk ? html` <a href="/deliveries">Deliveries</a> shows what became of each request.` : ""
            }</p>
          </div>
        </li>
      </ol>
    </main>`,
  )

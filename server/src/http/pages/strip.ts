import { html } from "hono/html"
import type { Site } from "../../sites/site.ts"
import { brand } from "./document.ts"

/**
 * What lies above the demo contractor's page: whose demo it is, and the way to everything else that runs.
 *
 * @param callsScreenUrl where the sandbox shows what its office gets
 */
export const strip = ({
  site,
  callsScreenUrl,
}: {
  site: Pick<Site, "id">
  callsScreenUrl?: string | undefined
}) => html`<aside class="strip" aria-label="About this demo">
      <p>${brand} <span>This contractor is made up: requests go to a sandbox, not to an office.</span></p>
      <nav aria-label="The rest of the demo">
        ${callsScreenUrl && html`<a href="${callsScreenUrl}">Calls screen</a>`}
        <a href="/book/${site.id}">Booking page</a>
        <a href="/preview">Preview</a>
        <a href="/openapi.json">API</a>
        <a href="/healthz">Health</a>
      </nav>
    </aside>`

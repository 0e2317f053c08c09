import { html } from "hono/html"
import { type Call, SHOWN } from "./call.ts"
import { mark } from "./mark.ts"
import { inUtc, inWords, startInWords } from "./times.ts"

/** All calls as links, the open one marked. */
export const callList = (calls: readonly Call[], open: Call | undefined, timeZone: string) => html`
  <ol class="rows">
    ${calls.map((call) => row(call, call === open, timeZone))}
  </ol>
  ${calls.length === SHOWN ? html`<p class="older quiet">Older calls are not shown.</p>` : ""}`

const row = ({ booking, contacts, warnings }: Call, isOpen: boolean, timeZone: string) => {
  const { fields } = booking
  const urgent = fields.priority === "Urgent" || fields.priority === "High"
  return html`
    <li>
      <a class="row" href="/calls/${booking.id}" ${isOpen ? html`aria-current="true"` : ""}>
        <span class="row-line">
          <span class="name">${fields.name}</span>
          <time datetime="${inUtc(booking.createdAt)}">${inWords(booking.createdAt, timeZone, "short")}</time>
        </span>
        <span class="row-line">
          <span class="need">${firstLine(fields.summary)}</span>
          <span class="quiet code" title="External ID">${fields.externalId}</span>
        </span>
        <span class="row-line">
          <span class="quiet">${startInWords(fields.start, timeZone, "medium") ?? "No start"}</span>
          <span class="tag">${booking.status}</span>
        </span>
        <span class="row-line tags">
          <span class="quiet reach">${contacts[0]?.value ?? fields.address?.street ?? ""}</span>
          ${urgent ? html`<span class="tag urgent">${fields.priority}</span>` : ""}
          ${warnings.map(({ brief }) => html`<span class="tag warn">${brief}</span>`)}
        </span>
      </a>
    </li>`
}

/** What the office reads of a summary at a glance; the styles cut what is too long for a row. */
const firstLine = (summary: string) => summary.trim().split("\n", 1)[0]

/** What stands there before the first call. */
export const noCalls = (demoUrl: string | undefined) => html`
  <div class="empty">
    ${mark(48)}
    <h2>No calls yet</h2>
    <p>
      Make a booking on ${demoUrl ? html`<a href="${demoUrl}">the demo page</a>` : "the demo page"}.
      It appears here by itself, as the office would see it.
    </p>
  </div>`

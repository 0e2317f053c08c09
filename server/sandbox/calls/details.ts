import { html } from "hono/html"
import type { StoredContact } from "../store/rows.ts"
import type { Call } from "./call.ts"
import { inUtc, inWords, startInWords } from "./times.ts"

type Fields = Call["booking"]["fields"]

/** Everything that the office knows of one call. */
export const callDetails = ({ booking, contacts, warnings }: Call, timeZone: string) => {
  const { fields } = booking
  return html`
    <header class="details-head">
      <h2 id="details-name">${fields.name}</h2>
      <a class="close" href="/calls">Close</a>
      <p class="quiet">${booking.status}, received ${inWords(booking.createdAt, timeZone, "long")}</p>
    </header>
    ${warnings.map(({ title, text }) => html`<p class="warning"><strong>${title}.</strong> ${text}</p>`)}
    <h3>Summary</h3>
    <p class="summary">${fields.summary}</p>
    <h3>Contacts</h3>
    ${contacts.length > 0 ? contactTable(contacts) : html`<p class="quiet">None</p>`}
    <h3>Address</h3>
    ${address(fields)}
    <h3>Booking</h3>
    <dl>
      <div>
        <dt>Start</dt>
        <dd>
          ${startInWords(fields.start, timeZone, "long") ?? "None"}
          <span class="quiet code">${fields.start ? startCode(fields.start) : ""}</span>
        </dd>
      </div>
      ${pair("Priority", fields.priority)} ${pair("Source", fields.source)}
      ${pair("Customer type", fields.customerType)} ${pair("First-time client", yesOrNo(fields.isFirstTimeClient))}
      ${pair("Job type ID", fields.jobTypeId)} ${pair("Business unit ID", fields.businessUnitId)}
      ${pair("Campaign ID", fields.campaignId)}
      ${pair("Confirmation email", yesOrNo(fields.isSendConfirmationEmail))}
      ${pair("Uploaded images", fields.uploadedImages?.length)} ${pair("External ID", fields.externalId)}
      ${pair("Booking ID", booking.id)}
      ${booking.dismissingMemo ? pair("Dismissed because", booking.dismissingMemo) : ""}
    </dl>`
}

const startCode = (start: string) => (start.startsWith("0001-") ? start : inUtc(Date.parse(start)))

const pair = (term: string, value: string | number | bigint | null | undefined) => html`
  <div>
    <dt>${term}</dt>
    <dd>${value === null || value === undefined ? html`<span class="quiet">Not sent</span>` : String(value)}</dd>
  </div>`

const yesOrNo = (value: boolean | null | undefined) => (value == null ? value : value ? "Yes" : "No")

const contactTable = (contacts: readonly StoredContact[]) => html`
  <ul class="contacts">
    ${contacts.map(
      ({ type, value, memo }) => html`
      <li>
        <span class="quiet">${type === "MobilePhone" ? "Mobile phone" : type === "Email" ? "Email" : type}</span>
        <span class="value">${value}</span>
        ${memo ? html`<span class="memo quiet">${memo}</span>` : ""}
      </li>`,
    )}
  </ul>`

const address = ({ address }: Fields) =>
  address
    ? html`
      <address>
        ${address.street}${address.unit ? html`, ${address.unit}` : ""}<br />
        ${address.city}, ${address.state} ${address.zip}<br />
        ${address.country}
      </address>`
    : html`<p class="quiet">Not sent</p>`

import { useEffect, useRef } from "preact/hooks"
import { longDate } from "../calendar/spoken.ts"
import { useBookingControl } from "../field.ts"
import { DoneMark } from "../marks.tsx"
import { useParts } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { callbackSentence, ownText } from "../promise.ts"
import { textIn } from "../site.ts"
import type { Phase } from "../state.ts"
import type { Values } from "../values.ts"

type ReceiptProps = { sent: Phase & { kind: "sent" } }

/** What the visitor takes away: that the request arrived, under which reference, and what happens next. */
export const ReceiptScreen = ({ sent }: ReceiptProps) => {
  const { site, language, messages, now } = useParts()
  const { restart } = useBookingControl()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="receipt">
      <DoneMark />
      <h2 ref={heading} tabIndex={-1} class="title">
        {messages.thanks(firstName(sent.values.name))}
      </h2>
      {sent.earlier && <p>{messages.earlier}</p>}
      {sent.reference && (
        <p class="reference">
          <span class="label">{messages.reference}</span>
          <strong>{sent.reference}</strong>
        </p>
      )}
      <section>
        <h3>{messages.next}</h3>
        <p>{callbackSentence(site, messages, language, now())}</p>
        <p>{ownText(site, language, "nextSteps") ?? messages.nextSteps}</p>
        <p>
          {messages.questions} <PhoneLink />
        </p>
      </section>
      {!sent.earlier && <Asked values={sent.values} />}
      <button type="button" class="other" onClick={restart}>
        {messages.another}
      </button>
    </div>
  )
}

/** What was asked for, as it was sent. */
const Asked = ({ values }: { values: Values }) => {
  const { site, language, messages } = useParts()
  const { receipt, windows } = messages
  const service = site.services.find(({ id }) => id === values.service)
  const date = values["preferred.date"]
  const window = Object.entries(windows).find(([name]) => name === values["preferred.window"])?.[1]
  const rows: [string, string | undefined][] = [
    [receipt.service, service && textIn(service.label, language, site)],
    [
      receipt.when,
      site.fields.preferred === "off"
        ? undefined
        : [date ? longDate(language, date) : messages.firstAvailable, window].filter(Boolean).join(" · "),
    ],
    [receipt.name, values.name],
    [receipt.phone, values.phone],
    [receipt.email, values.email],
    [receipt.address, addressLines(values)],
    [receipt.details, values.details],
  ]
  return (
    <section>
      <h3>{messages.yourRequest}</h3>
      <dl>
        {rows.map(
          ([term, text]) =>
            text?.trim() && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

const addressLines = (values: Values) =>
  [
    [values["address.street"], values["address.unit"]].filter(Boolean).join(", "),
    [values["address.city"], [values["address.state"], values["address.zip"]].filter(Boolean).join(" ")]
      .filter(Boolean)
      .join(", "),
  ]
    .filter(Boolean)
    .join("\n")

/** The name to thank: `Dr. José Álvarez` is thanked as José, `Li` as Li. */
export const firstName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .find((part, index, parts) => index === parts.length - 1 || !/^(?:mr|mrs|ms|mx|dr|sr|sra|mme|m)\.?$/i.test(part)) ??
  ""

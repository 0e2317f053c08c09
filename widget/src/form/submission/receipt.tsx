import { DAY_WINDOWS } from "@porchlight/shared/day-windows"
import { fill } from "../../messages/fill.ts"
import { longDate } from "../calendar/spoken.ts"
import { focusOnArrival } from "../focus.ts"
import type { AfterProps, Form } from "../parts.ts"
import { PhoneLink } from "../phone-link.tsx"
import { callbackSentence } from "../promise.ts"
import { chosenService, textIn } from "../site.ts"
import type { Phase } from "../state.ts"
import type { Values } from "../values.ts"
import { DoneMark } from "./done-mark.tsx"
import { lendLink } from "./lend-link.ts"
import { restarted } from "./settle.ts"

type ReceiptProps = AfterProps & { sent: Phase & { kind: "sent" } }

/** What the visitor takes away: that the request arrived, under which reference, and what happens next. */
export const ReceiptScreen = ({ form, after, sent }: ReceiptProps) => {
  const { messages } = form
  const { values } = sent
  const name = values && firstName(values.name)
  const promise = callbackSentence(form)
  return (
    <div class="receipt" part="receipt">
      <DoneMark />
      <h2 ref={focusOnArrival} tabindex={-1} class="title" part="heading">
        {name ? fill(after.thanksNamed, { name }) : after.thanks}
      </h2>
      {sent.earlier && <p>{after.earlier}</p>}
      {sent.reference && (
        <p class="field reference">
          <span class="help">{after.reference}</span>
          <strong>{sent.reference}</strong>
        </p>
      )}
      <section>
        <h3>{after.next}</h3>
        <p key={promise}>{promise}</p>
        <p>{messages.nextSteps}</p>
        <p>
          {after.questions} <PhoneLink site={form.site} place="receipt" lend={lendLink} />
        </p>
      </section>
      {values && !sent.earlier && <Asked form={form} after={after} values={values} />}
      {values && (
        <button type="button" class="other" onClick={() => restart(form)}>
          {after.another}
        </button>
      )}
    </div>
  )
}

const restart = ({ become, drafts, been }: Form) => {
  been.clear()
  become(restarted())
  drafts.clear()
}

/** The request as it was sent. */
const Asked = ({ form, after, values }: AfterProps & { values: Values }) => {
  const { site, language, messages } = form
  const service = chosenService(site, values)
  const date = values["preferred.date"]
  const window = DAY_WINDOWS.find((name) => name === values["preferred.window"])
  const rows: [string, string | undefined][] = [
    [after["receipt.service"], service && textIn(service.label, language, site)],
    [
      after["receipt.when"],
      site.fields.preferred === "off"
        ? undefined
        : joined(
            [date ? longDate(language, date) : messages.firstAvailable, window && messages[`windows.${window}`]],
            " · ",
          ),
    ],
    [after["receipt.name"], values.name],
    [after["receipt.phone"], values.phone],
    [after["receipt.email"], values.email],
    [after["receipt.address"], addressLines(values)],
    [after["receipt.details"], values.details],
    ...(form.submission?.receiptRows?.(form, after, values) ?? []),
  ]
  return (
    <section>
      <h3>{after.yourRequest}</h3>
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

const addressLines = (values: Values) => {
  const line = joined([values["address.street"], values["address.unit"]], ", ")
  const region = joined([values["address.state"], values["address.zip"]], " ")
  return joined([line, joined([values["address.city"], region], ", ")], "\n")
}

/** Joins the parts that are not empty. */
const joined = (parts: (string | undefined)[], between: string) => parts.filter(Boolean).join(between)

/** The name to thank: `Dr. José Álvarez` is thanked as José, `Li` as Li. */
const firstName = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  return parts.find((part) => !/^(?:mr|mrs|ms|mx|dr|sr|sra|mme|m)\.?$/i.test(part)) ?? name
}

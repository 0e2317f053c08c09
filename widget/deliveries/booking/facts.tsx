import type { BookingDetail } from "@porchlight/shared/operator/views"
import type { ComponentChildren } from "preact"
import { Time } from "../time.tsx"
import { nameOf } from "../words.ts"

/** What is known of a booking, by and by: what became of it, then what its visitor asked for. */
export const Facts = ({ booking }: { booking: BookingDetail }) => {
  const { receivedAt, since, nextAt, deliveringNow, sentAt, sitePaused, serviceTitanId, leftOut } = booking
  const { suspicion, state, askedBefore, erasedAt, consentShown } = booking
  const hidden = booking.masked?.hidden ?? []
  return (
    <dl>
      <Fact name="Received">
        <Time at={receivedAt} />
      </Fact>
      {since !== receivedAt && (
        <Fact name="Sent again">
          <Time at={since} />
        </Fact>
      )}
      {nextAt && <Fact name="Next try">{deliveringNow ? "Right now" : <Time at={nextAt} />}</Fact>}
      {sentAt && (
        <Fact name="In doubt">
          Sent <Time at={sentAt} />, and nobody knows yet what became of it
        </Fact>
      )}
      {sitePaused && (
        <Fact name="Site">
          Paused until <Time at={sitePaused.until} />: {sitePaused.why}
        </Fact>
      )}
      <Fact name="ServiceTitan">{serviceTitanId && `Booking ${serviceTitanId}`}</Fact>
      <Fact name="Suspicion">
        {state !== "quarantined" && suspicion && `It was quarantined: ${suspicion.join(", ")}`}
      </Fact>
      <Fact name="Asked before">{askedBefore && `${askedBefore}, within a day`}</Fact>
      <Fact name="Left out">{leftOut.join(", ")}</Fact>
      {erasedAt && (
        <Fact name="Erased">
          Contact data, <Time at={erasedAt} />
        </Fact>
      )}
      {linesOf(booking.booking ?? withoutHidden(booking.masked)).map(([field, text]) => (
        <Fact key={field} name={nameOf(field)}>
          {text}
        </Fact>
      ))}
      <Fact name="Hidden">{hidden.map(nameOf).join(", ")}</Fact>
      <Fact name="Agreed to">{consentShown}</Fact>
    </dl>
  )
}

/** Nothing where there is nothing to say. */
const Fact = ({ name, children }: { name: string; children: ComponentChildren }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null

const withoutHidden = (masked: BookingDetail["masked"]) => masked && { ...masked, hidden: undefined }

/** Each text of a booking with its path, such as `address.zip`. */
const linesOf = (value: object = {}, path = ""): [field: string, text: string][] =>
  Object.entries(value).flatMap(([name, part]): [string, string][] => {
    if (part === undefined || part === null) return []
    if (typeof part === "object") return linesOf(part, `${path}${name}.`)
    return [[path + name, typeof part === "boolean" ? (part ? "Yes" : "No") : String(part)]]
  })

import type { BookingDetail } from "@porchlight/shared/operator/views"
import { useEffect, useState } from "preact/hooks"
import type { Api } from "../api.ts"
import { Fault } from "../fault.tsx"
import { fragmentOf, type Place } from "../place.ts"
import { useAsked } from "../use-asked.ts"
import { useFocusIfLost } from "../use-focus.ts"
import { VIEW_NAMES } from "../words.ts"
import { Actions } from "./actions.tsx"
import { Attempts } from "./attempts.tsx"
import { Facts } from "./facts.tsx"

type Props = {
  api: Api
  open: { site: string; reference: string }
  place: Place
  looks: number
  onChanged: (text: string) => void
  onLock: (why: string) => void
}

/** One booking: what became of it, who asks for what, each try, and what can be done. */
export const Booking = ({ api, open: { site, reference }, place, looks, onChanged, onLock }: Props) => {
  const heading = useFocusIfLost<HTMLHeadingElement>(looks)
  // Shown once it is asked for, and hidden again when the page looks anew: each look is recorded.
  const [revealed, setRevealed] = useState<BookingDetail>()
  const { answer, fault } = useAsked(() => api.booking(site, reference, false), [looks], onLock)
  useEffect(() => setRevealed(undefined), [looks])
  // Once it is there: on a phone it takes the place of the list.
  const isThere = Boolean(answer ?? fault)
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  const booking = revealed ?? answer
  return (
    <section class="booking" aria-labelledby="booking-name">
      <a class="back" href={fragmentOf({ ...place, open: undefined })}>
        Back to the list
      </a>
      <h2 id="booking-name" ref={heading} tabIndex={-1}>
        <span class="reference">{reference}</span> <span class="quiet">{site}</span>
      </h2>
      <Fault fault={fault} />
      {booking && (
        <>
          <p class={`state ${booking.state}`}>{VIEW_NAMES[booking.state]}</p>
          {booking.why && <p class="why">{booking.why}</p>}
          <Actions key={looks} {...{ api, booking, onChanged }} onReveal={setRevealed} />
          <Facts booking={booking} />
          <Attempts attempts={booking.attempts} sentAt={booking.sentAt} />
        </>
      )}
    </section>
  )
}

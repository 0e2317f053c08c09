import type { BookingState } from "@porchlight/shared/operator/choices"
import type { BookingView } from "@porchlight/shared/operator/views"
import type { Api } from "./api.ts"
import { BulkActions } from "./bulk-actions.tsx"
import { Fault } from "./fault.tsx"
import { More } from "./more.tsx"
import { fragmentOf, type Place } from "./place.ts"
import { Time } from "./time.tsx"
import { useAsked } from "./use-asked.ts"
import { useFocusIfLost } from "./use-focus.ts"
import { usePages } from "./use-pages.ts"
import { NONE, VIEW_NAMES } from "./words.ts"

type Props = {
  api: Api
  place: Place
  state: BookingState
  /** Grows by one whenever all is to be looked up anew. */
  looks: number
  onChanged: (text: string) => void
  onLock: (why: string) => void
}

/** The bookings of one state, newest first within each site. */
export const List = ({ api, place, state, looks, onChanged, onLock }: Props) => {
  const { only } = place
  const heading = useFocusIfLost<HTMLHeadingElement>(place.open ? undefined : looks)
  const first = useAsked(() => api.bookings({ state, site: only, cursor: undefined }), [looks], onLock)
  const { pages, ...rest } = usePages(first.answer, (cursor) => api.bookings({ state, site: only, cursor }))
  const bookings = pages.flatMap((page) => page.bookings)
  const unanswered = first.answer?.unanswered ?? []
  return (
    <section class="list" aria-labelledby="list-name" aria-busy={first.isAsking}>
      <h2 id="list-name" ref={heading} class="unseen" tabIndex={-1}>
        {VIEW_NAMES[state]}
      </h2>
      {only && (
        <p class="only">
          Of <b>{only}</b> alone. <a href={fragmentOf({ view: state })}>Show all sites</a>
        </p>
      )}
      <Fault fault={first.fault} />
      {unanswered.length > 0 && <p class="error">No answer from the ledger of {unanswered.join(", ")}.</p>}
      {(state === "attention" || state === "quarantined") && bookings.length > 1 && (
        <BulkActions key={looks} {...{ api, state, only, onChanged }} />
      )}
      {first.answer && bookings.length === 0 && <p class="none">{NONE[state]}</p>}
      <ol>
        {bookings.map((booking) => (
          <Row key={`${booking.site}/${booking.reference}`} {...{ booking, place }} />
        ))}
      </ol>
      <More {...rest} />
    </section>
  )
}

const Row = ({ booking, place }: { booking: BookingView; place: Place }) => {
  const { site, reference, receivedAt, nextAt, name, erasedAt, why } = booking
  const isOpen = place.open?.reference === reference && place.open.site === site
  return (
    <li>
      <a href={fragmentOf({ ...place, open: { site, reference } })} aria-current={isOpen ? "true" : undefined}>
        <span class="who">{name ?? (erasedAt ? "Erased" : "Cannot be opened")}</span>
        <Time at={receivedAt} />
        <span class="quiet">
          <span class="reference">{reference}</span> · {site}
        </span>
        {nextAt && (
          <span class="quiet">
            Next try <Time at={nextAt} />
          </span>
        )}
        {why && <span class="why">{why}</span>}
      </a>
    </li>
  )
}

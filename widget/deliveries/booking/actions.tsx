import { HANDLED_BY, type HandledBy } from "@porchlight/shared/operator/choices"
import type { BookingDetail } from "@porchlight/shared/operator/views"
import { useState } from "preact/hooks"
import type { Api } from "../api.ts"
import { Fault } from "../fault.tsx"
import { Question } from "../question.tsx"
import { useAction } from "../use-action.ts"
import { useWayBack } from "../use-focus.ts"
import { HANDLED } from "../words.ts"
import { Edit } from "./edit.tsx"

type Props = {
  api: Api
  booking: BookingDetail
  onChanged: (text: string) => void
  onReveal: (revealed: BookingDetail) => void
}

/** What can be done with a booking, by its state. The server has the last word: what it refuses is said here. */
export const Actions = ({ api, booking, onChanged, onReveal }: Props) => {
  const { site, reference, state } = booking
  const [asked, setAsked] = useState<"handle" | "erase" | "edit">()
  const [how, setHow] = useState<HandledBy>("called")
  const { isBusy, fault, run } = useAction()
  const buttons = useWayBack(asked)

  const act = (done: () => Promise<unknown>, said: string) => async () => {
    await done()
    onChanged(`${reference} ${said}`)
  }
  const replay = act(() => api.replay(site, reference), "is on its way again.")
  const release = act(() => api.decide("release", site, reference), "is on its way.")
  const reveal = async () => onReveal(await api.booking(site, reference, true))
  const edit = async () => {
    if (!booking.booking) await reveal()
    setAsked("edit")
  }
  const leave = () => setAsked(undefined)
  const does = (action: () => Promise<void>) => ({ isBusy, onPress: () => run(action) })

  if (asked === "handle")
    return (
      <Question
        ask="It goes off the list and is not sent."
        yes="Mark as handled"
        onYes={act(() => api.handle(site, reference, how), "is marked as handled.")}
        onNo={leave}
      >
        <label for="how">How was it dealt with?</label>
        <select
          id="how"
          value={how}
          onChange={({ currentTarget: { value } }) => setHow(HANDLED_BY.find((each) => each === value) ?? "other")}
        >
          {HANDLED_BY.map((each) => (
            <option key={each} value={each}>
              {HANDLED[each]}
            </option>
          ))}
        </select>
      </Question>
    )
  if (asked === "erase")
    return (
      <Question
        ask="What it holds is erased for good. The office never gets it."
        yes="Erase"
        onYes={act(() => api.decide("erase", site, reference), "is erased.")}
        onNo={leave}
      />
    )
  if (asked === "edit")
    return (
      <Edit
        // What cannot be opened any more is entered anew.
        booking={booking.booking ?? { name: "" }}
        onSend={async (edited) => {
          await api.edit(site, reference, edited)
          onChanged(`${reference} is corrected and on its way.`)
        }}
        onLeave={leave}
      />
    )
  return (
    <div class="acts">
      <div ref={buttons} class="row">
        {state === "attention" && <Act main label="Send again" {...does(replay)} />}
        {state === "waiting" && <Act main label="Try now" {...does(replay)} />}
        {state === "handled" && <Act label="Send after all" {...does(replay)} />}
        {state === "quarantined" && <Act main label="Release" {...does(release)} />}
        {state === "quarantined" && <Act name="erase" label="Erase…" onPress={() => setAsked("erase")} />}
        {(state === "attention" || state === "handled") && <Act name="edit" label="Correct…" {...does(edit)} />}
        {(state === "attention" || state === "waiting") && (
          <Act name="handle" label="Mark as handled…" onPress={() => setAsked("handle")} />
        )}
        {booking.masked && <Act label="Show contact data" {...does(reveal)} />}
      </div>
      {booking.masked && <p class="quiet">Whoever looks at contact data is written down.</p>}
      <Fault fault={fault} />
    </div>
  )
}

type ActProps = { label: string; name?: string; main?: boolean; isBusy?: boolean; onPress: () => void }

const Act = ({ label, name, main, isBusy, onPress }: ActProps) => (
  <button type="button" name={name} class={main ? "main" : undefined} aria-disabled={isBusy} onClick={onPress}>
    {label}
  </button>
)

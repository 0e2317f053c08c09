import { useEffect, useState } from "preact/hooks"
import { Brand } from "../preview/brand.tsx"
import type { Api } from "./api.ts"
import { Booking } from "./booking/booking.tsx"
import { countsOf } from "./counts.ts"
import { List } from "./list.tsx"
import { fragmentOf } from "./place.ts"
import { Sites } from "./sites.tsx"
import { useAsked } from "./use-asked.ts"
import { usePlace } from "./use-place.ts"
import { VIEW_NAMES, VIEWS } from "./words.ts"

type Props = {
  api: Api
  /** The page is to ask for the token again, and to say why. */
  onLock: (why?: string) => void
}

/** The lists, and beside them the booking that is open. */
export const Desk = ({ api, onLock }: Props) => {
  const place = usePlace()
  const { view, only, open } = place
  const [looks, setLooks] = useState(0)
  const [said, setSaid] = useState("")
  /** Whatever is shown may be another by now, the more so where something was just done. */
  const lookAgain = (done = "") => {
    setSaid(done)
    setLooks((count) => count + 1)
  }
  const shown = { api, place, looks, onLock, onChanged: lookAgain }
  const sites = useAsked(() => api.sites(), [looks], onLock)
  const counts = sites.answer?.next ? undefined : countsOf(sites.answer?.sites ?? [], only)

  useEffect(() => {
    document.title = `${open?.reference ?? VIEW_NAMES[view]} · Porchlight`
  }, [view, open?.reference])

  return (
    <>
      <header class="bar">
        <Brand />
        <h1>Deliveries</h1>
        <p class="said" role="status">
          {said}
        </p>
        <div class="actions">
          <button type="button" class="small" onClick={() => lookAgain()}>
            Refresh
          </button>
          <button type="button" class="small" onClick={() => onLock()}>
            Sign out
          </button>
        </div>
      </header>
      <nav class="views" aria-label="Lists">
        {VIEWS.map((name) => (
          <a
            key={name}
            ref={name === view ? showAll : undefined}
            href={fragmentOf({ view: name, only })}
            aria-current={name === view ? "page" : undefined}
          >
            {VIEW_NAMES[name]} {name !== "sites" && counts && counts[name] > 0 && <b class={name}>{counts[name]}</b>}
          </a>
        ))}
      </nav>
      <main class={open ? "desk open" : "desk"}>
        {view === "sites" ? (
          <Sites api={api} first={sites} />
        ) : (
          <List key={`${view} ${only}`} state={view} {...shown} />
        )}
        {open && <Booking key={`${open.site}/${open.reference}`} open={open} {...shown} />}
      </main>
    </>
  )
}

/** No phone is as wide as all the lists' names. */
const showAll = (link: HTMLElement | null) => link?.scrollIntoView({ block: "nearest", inline: "center" })

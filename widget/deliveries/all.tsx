import { useState } from "preact/hooks"
import type { Api } from "./api.ts"
import { Fault } from "./fault.tsx"
import { Question } from "./question.tsx"
import { useAction } from "./use-action.ts"
import { plural } from "./words.ts"

type Props = {
  api: Api
  state: "attention" | "quarantined"
  only: string | undefined
  changed: (text: string) => void
}

/** What can be done with all of a list at once, after a count: the list itself shows only its first. */
const ACTS = {
  attention: [
    {
      label: "Send all again…",
      list: "replays",
      ask: (count: number) => `${plural(count, "booking needs", "bookings need")} attention. Send again?`,
      yes: "Send again",
      act: (api, site, count) => api.replayAll(site, count),
      done: (count: number) => `${plural(count, "booking is", "bookings are")} on the way again.`,
    },
  ],
  quarantined: [
    {
      label: "Release all…",
      list: "quarantine",
      ask: (count: number) => `${plural(count, "request is", "requests are")} quarantined. Send on to the office?`,
      yes: "Release",
      act: (api, site, count) => api.decideAll("release", site, count),
      done: (count: number) => `${plural(count, "request is", "requests are")} on the way.`,
    },
    {
      label: "Erase all…",
      list: "quarantine",
      ask: (count: number) => `${plural(count, "request is", "requests are")} quarantined. Erase for good?`,
      yes: "Erase",
      act: (api, site, count) => api.decideAll("erase", site, count),
      done: (count: number) => `${plural(count, "request is", "requests are")} erased.`,
    },
  ],
} as const satisfies Record<Props["state"], readonly Act[]>

type Act = {
  label: string
  list: "replays" | "quarantine"
  ask: (count: number) => string
  yes: string
  act: (api: Api, site: string | undefined, count: number) => Promise<number>
  done: (count: number) => string
}

/** The buttons for a whole list. */
export const All = ({ api, state, only, changed }: Props) => {
  const [asked, setAsked] = useState<{ act: Act; count: number }>()
  const { isBusy, fault, run } = useAction()
  const ask = async (act: Act) => setAsked({ act, count: await api.count(act.list, only) })
  if (asked) {
    const { act, count } = asked
    const onYes = async () => changed(act.done(await act.act(api, only, count)))
    return <Question ask={act.ask(count)} yes={act.yes} onYes={onYes} onNo={() => setAsked(undefined)} />
  }
  return (
    <div class="row all">
      {ACTS[state].map((act) => (
        <button key={act.label} type="button" aria-disabled={isBusy} onClick={() => run(() => ask(act))}>
          {act.label}
        </button>
      ))}
      <Fault fault={fault} />
    </div>
  )
}

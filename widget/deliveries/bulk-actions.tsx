import { useState } from "preact/hooks"
import type { Api } from "./api.ts"
import { Fault } from "./fault.tsx"
import { Question } from "./question.tsx"
import { useAction } from "./use-action.ts"
import { useWayBack } from "./use-focus.ts"
import { plural } from "./words.ts"

type Props = {
  api: Api
  state: "attention" | "quarantined"
  only: string | undefined
  onChanged: (text: string) => void
}

type BulkAction = {
  label: string
  list: "replays" | "quarantine"
  ask: (count: number) => string
  yes: string
  run: (api: Api, site: string | undefined, count: number) => Promise<number>
  done: (count: number) => string
}

const ACTIONS: Record<Props["state"], readonly BulkAction[]> = {
  attention: [
    {
      label: "Send all again…",
      list: "replays",
      ask: (count) => `${plural(count, "booking needs", "bookings need")} attention. Send again?`,
      yes: "Send again",
      run: (api, site, count) => api.replayAll(site, count),
      done: (count) => `${plural(count, "booking is", "bookings are")} on the way again.`,
    },
  ],
  quarantined: [
    {
      label: "Release all…",
      list: "quarantine",
      ask: (count) => `${plural(count, "request is", "requests are")} quarantined. Send on to the office?`,
      yes: "Release",
      run: (api, site, count) => api.decideAll("release", site, count),
      done: (count) => `${plural(count, "request is", "requests are")} on the way.`,
    },
    {
      label: "Erase all…",
      list: "quarantine",
      ask: (count) => `${plural(count, "request is", "requests are")} quarantined. Erase for good?`,
      yes: "Erase",
      run: (api, site, count) => api.decideAll("erase", site, count),
      done: (count) => `${plural(count, "request is", "requests are")} erased.`,
    },
  ],
}

/** What can be done with all of a list at once, after a count: the list itself shows only its first. */
export const BulkActions = ({ api, state, only, onChanged }: Props) => {
  const [asked, setAsked] = useState<{ action: BulkAction; count: number }>()
  const { isBusy, fault, run } = useAction()
  const buttons = useWayBack(asked?.action.label)
  const ask = async (action: BulkAction) => setAsked({ action, count: await api.count(action.list, only) })
  if (asked) {
    const { action, count } = asked
    const onYes = async () => onChanged(action.done(await action.run(api, only, count)))
    return <Question ask={action.ask(count)} yes={action.yes} onYes={onYes} onNo={() => setAsked(undefined)} />
  }
  return (
    <div ref={buttons} class="row">
      {ACTIONS[state].map((action) => (
        <button
          key={action.label}
          type="button"
          name={action.label}
          aria-disabled={isBusy}
          onClick={() => run(() => ask(action))}
        >
          {action.label}
        </button>
      ))}
      <Fault fault={fault} />
    </div>
  )
}

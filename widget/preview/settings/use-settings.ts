import { useState } from "preact/hooks"
import { saidIn } from "./address.ts"
import { beginHistory, changed, type History, redone, restarted, undone } from "./history.ts"
import { readSettings, type Settings } from "./settings.ts"

/** The settings, beginning with those of the page's address, and the steps back and forth. */
export const useSettings = () => {
  const [history, setHistory] = useState(() => beginHistory(readSettings(saidIn(location))))
  const step = (go: (history: History) => History) => () => setHistory(go)
  return {
    settings: history.present,
    change: (some: Partial<Settings>) => setHistory((before) => changed(before, some, Date.now())),
    undo: history.past.length > 0 ? step(undone) : undefined,
    redo: history.future.length > 0 ? step(redone) : undefined,
    restart: saysMore(history.present) ? step(restarted) : undefined,
  }
}

const saysMore = ({ site: _site, ...rest }: Settings) => Object.values(rest).some((value) => value !== undefined)

export type Steps = Pick<ReturnType<typeof useSettings>, "undo" | "redo" | "restart">

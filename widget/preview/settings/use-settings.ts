import { useEffect, useState } from "preact/hooks"
import { readSettings, type Settings, writeSettings } from "./settings.ts"

/** The settings in the page's address: it always shows how to come back to what is seen now. */
export const useSettings = () => {
  const [settings, setSettings] = useState(() => readSettings(location.search))
  useEffect(() => {
    // Replaced and not added: dragging through colours would bury the way back.
    history.replaceState(null, "", writeSettings(settings))
  }, [settings])
  const change = (some: Partial<Settings>) => setSettings((before) => ({ ...before, ...some }))
  return [settings, change] as const
}

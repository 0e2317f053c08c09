import type { PorchlightApi } from "../api.ts"

/** Put in by the build. */
declare const PORCHLIGHT_VERSION: string

/** What `window.Porchlight` becomes. */
export const openPorchlight = (run: (command: unknown) => void): PorchlightApi => ({
  version: PORCHLIGHT_VERSION,
  push: (...commands) => commands.forEach(run),
  open: (wish) => run(["open", wish]),
  close: () => run(["close"]),
  prefill: (values) => run(["prefill", values]),
  on: (event, listener) => {
    const hear = (heard: Event) => {
      if (heard instanceof CustomEvent) listener(heard.detail)
    }
    document.addEventListener(`porchlight:${event}`, hear)
    return () => document.removeEventListener(`porchlight:${event}`, hear)
  },
})

import type { Command, PorchlightApi } from "../api.ts"
import { listen } from "./listen.ts"

/** Put in by the build. */
declare const PORCHLIGHT_VERSION: string

/** What `window.Porchlight` becomes. */
export const openPorchlight = (run: (command: Command) => void): PorchlightApi => ({
  version: PORCHLIGHT_VERSION,
  push: (...commands) => commands.forEach(run),
  open: (wish) => run(["open", wish]),
  close: () => run(["close"]),
  prefill: (values) => run(["prefill", values]),
  on: listen,
})

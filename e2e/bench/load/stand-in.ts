import { join } from "node:path"
import { startService } from "../../harness/service.ts"

/** Where the scripts are that run in processes of their own. */
export const PROCESSES = join(import.meta.dirname, "../processes")

/** ServiceTitan's stand-in, for deliveries and for the pass-through proxy. */
export const startStandIn = (answerAfterMs = 0) =>
  startService(join(PROCESSES, "stand-in.ts"), {
    event: "listening",
    env: { ANSWER_AFTER_MS: String(answerAfterMs) },
  })

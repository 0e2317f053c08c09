import { join } from "node:path"
import { startService } from "../harness/service.ts"

/** ServiceTitan's stand-in, for deliveries and for the pass-through proxy. */
export const startStandIn = (answerAfterMs = 0) =>
  startService(join(import.meta.dirname, "processes/stand-in.ts"), {
    event: "listening",
    env: { ANSWER_AFTER_MS: String(answerAfterMs) },
  })

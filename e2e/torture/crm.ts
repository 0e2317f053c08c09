import { join } from "node:path"
import type { FaultRuleInput } from "../../server/sandbox/faults/rules.ts"
import type { OfficeBooking } from "../harness/sandbox.ts"
import { startProgram } from "../harness/service.ts"
import { ROOT } from "../run/command.ts"
import { HURRY_VARIABLE, type Hurry, writeHurry } from "./hurry/hurry.ts"
import { HURRIED } from "./hurry/preload.ts"

const MAIN = join(ROOT, "server/sandbox/main.ts")

/** ServiceTitan's stand-in, as a process that lives in hurried time. */
export const startCrm = async (time: Hurry) => {
  const { url, end } = await startProgram(
    {
      program: process.execPath,
      args: [...HURRIED, MAIN],
      env: { SANDBOX_PORT: "0", [HURRY_VARIABLE]: writeHurry(time) },
    },
    (line) => (line.event === "sandbox_listening" && typeof line.url === "string" ? line.url : undefined),
  )
  return {
    url,
    misbehave: async (rules: readonly FaultRuleInput[]) => {
      const response = await fetch(`${url}/_sandbox/faults`, { method: "PUT", body: JSON.stringify(rules) })
      if (!response.ok) throw new Error(`The sandbox takes no such faults: ${await response.text()}`)
    },
    bookings: async (): Promise<OfficeBooking[]> => (await (await fetch(`${url}/_sandbox/bookings`)).json()).bookings,
    close: () => end("SIGKILL"),
  }
}

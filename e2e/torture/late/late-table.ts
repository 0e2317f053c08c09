import { table } from "../../run/table.ts"
import { CARRIED_OUT, CUT, LATEST_S } from "./late-crm.ts"
import { duplicates } from "./simulate.ts"

/** The waits before a repost, in seconds after a step was sent. The last is ours. */
const WAITS = [0, 10, 30, 45, 60, 90, 100, 120]

const BOOKINGS = 1000
const percent = (share: number) => `${(share * 100).toFixed(0)} %`

/** What it costs to send again too soon, as a table under a sentence. */
export const lateTable = async (seed: number): Promise<string> => {
  const rows = await Promise.all(
    WAITS.map(async (wait) => [`${wait} s`, String(await duplicates(BOOKINGS, wait * 1000, seed))]),
  )
  const crm = `${percent(CUT)} of the calls lose their connection, and ${percent(CARRIED_OUT)} of those are carried out within ${LATEST_S} s`
  return [
    `Duplicates of ${BOOKINGS.toLocaleString("en-US")} bookings, where ${crm} (a simulation, seed ${seed}):`,
    "",
    table([{ heading: "looked up and sent again after" }, { heading: "duplicates", figures: true }], rows),
  ].join("\n")
}

import { writeSync } from "node:fs"
import { openNodeDatabase } from "../src/ledger/node-database.ts"
import { newBooking } from "./new-booking.ts"
import { openTestLedger } from "./open-ledger.ts"

/** A process that writes bookings, eight at a time, and tells each reference once it was acknowledged; until it is killed. */
const [, , folder = ""] = process.argv
const { ledger } = await openTestLedger(openNodeDatabase(folder))

for (let n = 0; ; n += 8) {
  const bookings = Array.from({ length: 8 }, (_, index) => newBooking(n + index))
  await Promise.all(
    bookings.map(async (booking) => {
      const { kind } = await ledger.add(booking)
      if (kind === "stored") writeSync(1, `${booking.stored.reference}\n`)
    }),
  )
}

import { writeSync } from "node:fs"
import { openLedger } from "../src/ledger/ledger.ts"
import { openNodeDatabase } from "../src/ledger/node-database.ts"
import { createSeal } from "../src/ledger/seal.ts"
import { newBooking, SECRET } from "./new-booking.ts"

/** A process that writes bookings, eight at a time, and tells each reference once it was acknowledged; until it is killed. */
const [, , folder = ""] = process.argv
const ledger = await openLedger(openNodeDatabase(folder), createSeal(SECRET))

for (let n = 0; ; n += 8) {
  const bookings = Array.from({ length: 8 }, (_, index) => newBooking(n + index))
  await Promise.all(
    bookings.map(async (booking) => {
      const { kind } = await ledger.add(booking)
      if (kind === "stored") writeSync(1, `${booking.stored.reference}\n`)
    }),
  )
}

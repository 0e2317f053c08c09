import { expect } from "playwright/test"
import { PATIENCE } from "../../server/test/patience.ts"
import type { OfficeBooking } from "./sandbox.ts"
import type { Street } from "./street.ts"

/** Waits until the office has exactly one booking, with all its contacts, and nothing is under way any more. */
export const theOneBooking = async ({ sandbox, server }: Street, patience = PATIENCE): Promise<OfficeBooking> => {
  await expect.poll(() => server.log().filter(({ event }) => event === "delivered").length, patience).toBe(1)
  const bookings = await sandbox.bookings()
  expect(bookings).toHaveLength(1)
  const [booking] = bookings
  if (!booking) throw new Error("The office has no booking.")
  return booking
}

/** The references of all bookings that the office has, as often as it has them. */
export const references = async ({ sandbox }: Street): Promise<string[]> =>
  (await sandbox.bookings()).map(({ externalId }) => externalId).toSorted()

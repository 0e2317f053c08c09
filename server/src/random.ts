import { randomFillSync } from "node:crypto"

const DRAWN_AT_ONCE = 4096

let drawn = new Uint8Array(0)
let given = 0

/**
 * Random bytes, each given once. They are drawn many at a time: to ask the machine for a few costs as much as to seal a
 * booking.
 *
 * @param size at most 4096
 */
export const randomBytes = (size: number): Uint8Array => {
  if (given + size > drawn.byteLength) {
    drawn = randomFillSync(new Uint8Array(DRAWN_AT_ONCE))
    given = 0
  }
  given += size
  return drawn.subarray(given - size, given)
}

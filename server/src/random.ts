import { randomFillSync } from "node:crypto"

const DRAWN_AT_ONCE = 4096

let drawn = new Uint8Array(0)
let given = 0

/**
 * Random bytes, none of them given twice. They are drawn 4 KB at a time: asking the machine for a few costs as much as sealing a
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

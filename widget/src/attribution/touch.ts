import type { Touch } from "@porchlight/shared/booking"
import * as parsed from "@porchlight/shared/touch"
import type { Arrival } from "./arrival.ts"

/** As {@link parsed.isNewTouch}. */
export const isNewTouch = ({ address, referrer }: Arrival): boolean =>
  parsed.isNewTouch(parse(address), parse(referrer))

/** As {@link parsed.touchOf}. */
export const touchOf = ({ address, referrer }: Arrival): Touch => parsed.touchOf(parse(address), parse(referrer))

/** As {@link parsed.toTouch}, of anything that was found. */
export const cleanTouch = (found: Readonly<Record<string, unknown>>): Touch =>
  parsed.toTouch(found, parse(found.landingPage), parse(found.referrer))

/** As {@link parsed.pageOf}. */
export const pageOf = (address: unknown): string | undefined => parsed.pageOf(parse(address))

const parse = (address: unknown) => {
  try {
    return new URL(String(address))
  } catch {
    return undefined
  }
}

/** A gateway that says "come back next year" is wrong; more than an hour is not believed, since nobody waits longer for a try. */
const LONGEST_MS = 60 * 60 * 1000

/**
 * Reads a `Retry-After` header, as seconds or as an HTTP date (RFC 9110, section 10.2.3).
 *
 * @param now ms since the epoch
 * @returns ms since the epoch, at most an hour ahead; undefined where there is none or it cannot be read
 */
export const retryAt = (header: string | null, now: number): number | undefined => {
  if (header === null) return undefined
  const value = header.trim()
  const at = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value)
  if (!Number.isFinite(at)) return undefined
  return Math.min(Math.max(at, now), now + LONGEST_MS)
}

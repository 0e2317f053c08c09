import type { PublicSite } from "@porchlight/shared"

export type Brotli = (text: string) => Promise<Uint8Array<ArrayBuffer>>

/**
 * A site's configuration in brotli, made once and not for each visitor; undefined if it could not be made, and then it is tried
 * again for the next one.
 *
 * The form waits for it. In one piece with a known length it comes sooner than in the several that a stream makes of it.
 */
export const publicInBrotli = (brotli: Brotli) => {
  const made = new WeakMap<PublicSite, Promise<Uint8Array<ArrayBuffer> | undefined>>()
  return (site: PublicSite) => {
    const before = made.get(site)
    if (before) return before
    const body = brotli(JSON.stringify(site)).catch(() => {
      made.delete(site)
      return undefined
    })
    made.set(site, body)
    return body
  }
}

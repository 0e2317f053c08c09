/** Whether a page of an origin may send requests. */
type OriginGate = (origin: string) => boolean

/**
 * Compiles a site's list of origins, once.
 *
 * Both sides are compared as `URL` writes them: lower case, punycode, without the scheme's own port. A wildcard stands for
 * exactly one label, so that `https://*.acme.example` opens neither `acme.example` nor `a.b.acme.example`.
 */
export const originGate = (patterns: readonly string[]): OriginGate => {
  const gates = patterns.flatMap((pattern) => compile(pattern) ?? [])
  // Nearly every request comes from an origin that stands in the list as browsers write it.
  const asWritten = new Set(patterns.filter((pattern) => canonicalOrigin(pattern) === pattern))
  return (origin) => {
    if (asWritten.has(origin)) return true
    const canonical = canonicalOrigin(origin)
    return canonical !== undefined && gates.some((gate) => gate(canonical))
  }
}

/** Whether this is a pattern that {@link originGate} understands. */
export const isOriginPattern = (pattern: string): boolean => compile(pattern) !== undefined

const compile = (pattern: string): OriginGate | undefined => {
  if (pattern.endsWith(":*")) return anyPort(canonicalOrigin(pattern.slice(0, -2)))
  if (pattern.includes("://*.")) return anyLabel(canonicalOrigin(pattern.replace("://*.", "://")))
  const base = canonicalOrigin(pattern)
  return base === undefined ? undefined : (origin) => origin === base
}

const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])$/

/** Development servers take the next port that is free. Anywhere but on one's own machine that would be too much trust. */
const anyPort = (base: string | undefined): OriginGate | undefined => {
  if (base === undefined || !LOOPBACK.test(base)) return undefined
  return (origin) => origin === base || origin.startsWith(`${base}:`)
}

const anyLabel = (base: string | undefined): OriginGate | undefined => {
  const [scheme, host] = base?.split("://") ?? []
  // A wildcard right under a top-level domain would let in half the web.
  if (scheme === undefined || !host?.includes(".")) return undefined
  const [before, after] = [`${scheme}://`, `.${host}`]
  return (origin) => {
    if (!origin.startsWith(before) || !origin.endsWith(after)) return false
    return /^[^.:]+$/.test(origin.slice(before.length, -after.length))
  }
}

const ORIGIN = /^https?:\/\/[^\s/?#@\\*]+$/i

/** The origin as `URL` writes it; undefined for whatever is more than scheme, host and port, and for `null`. */
const canonicalOrigin = (origin: string): string | undefined =>
  ORIGIN.test(origin) && URL.canParse(origin) ? new URL(origin).origin : undefined

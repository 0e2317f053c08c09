import * as fc from "fast-check"
import { MARKER } from "../marker.ts"
import type { RequestShot } from "../shot.ts"
import { headerValue } from "./texts.ts"

export type Headers = RequestShot["headers"]

const HEADER_NAMES = [
  "Origin",
  "Content-Type",
  "Content-Encoding",
  "Idempotency-Key",
  "Porchlight-Form",
  "Authorization",
  "Sec-Fetch-Site",
  "Accept",
  "Accept-Encoding",
  "Accept-Language",
  "If-None-Match",
  "If-Modified-Since",
  "Range",
  "Cookie",
  "Referer",
  "User-Agent",
  "X-Forwarded-Proto",
  "X-Forwarded-Host",
  "X-HTTP-Method-Override",
  "Access-Control-Request-Method",
  "Access-Control-Request-Headers",
  "Forwarded",
  "Via",
  `X-${MARKER}`,
]

const VALUES = [
  "cross-site",
  "same-origin",
  "https",
  "text/plain",
  "application/json; charset=utf-16",
  "gzip",
  "h=1",
  `t=${"A".repeat(32)};p=${Buffer.from('{"challenge":{"parameters":{}}}').toString("base64")};c=x`,
  "bytes=0-",
]

/** Headers that are added, or stand in place of those of their name. */
export const others = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Headers>([]) },
  {
    weight: 4,
    arbitrary: fc.array(fc.tuple(fc.constantFrom(...HEADER_NAMES), fc.oneof(headerValue, fc.constantFrom(...VALUES))), {
      maxLength: 4,
    }),
  },
  fc.nat(300).map((count) => Array.from({ length: count }, (_, n) => [`X-${n}`, MARKER] as const)),
)

/** The usual ones, but where one of the others has their name. */
export const withOthers = (usual: Headers, more: Headers): Headers => {
  const names = new Set(more.map(([name]) => name))
  return [...usual.filter(([name]) => !names.has(name)), ...more]
}

/** Whom a request comes from: the server believes us, each runtime in its own header. */
export const from = (visitor: string): Headers => [
  ["X-Forwarded-For", visitor],
  ["CF-Connecting-IP", visitor],
]

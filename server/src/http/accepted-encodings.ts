import type { Context } from "hono"
import { parseAccept } from "hono/utils/accept"

/** The encodings that whoever asks takes (RFC 9110, 12.5.3), by their names alone. What `*` may stand for is left out. */
export const acceptedEncodings = (c: Context): string[] =>
  parseAccept(c.req.header("Accept-Encoding") ?? "").flatMap(({ type, q }) => (q > 0 ? [type.toLowerCase()] : []))

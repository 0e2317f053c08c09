import { MAX_BODY_BYTES } from "@porchlight/shared"
import type { Context, MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
import { membersOf, shapeOf } from "./json-shape.ts"
import { Problem } from "./problem.ts"

/**
 * Lets only `application/json` pass. A form of a foreign page can send `text/plain` without a preflight, and Hono's own
 * `req.json()` would take it.
 *
 * @throws {Problem} 415 `unsupported_media_type`
 */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const [type, ...parameters] = (c.req.header("Content-Type") ?? "").toLowerCase().split(";")
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  const plain = (c.req.header("Content-Encoding") ?? "identity") === "identity"
  if (type?.trim() !== "application/json" || !isUtf8 || !plain) throw new Problem("unsupported_media_type")
  await next()
}

/**
 * Refuses a body of more than 32 KB, before or while it is read.
 *
 * A body that tells its length cannot be longer than that (RFC 9112, section 6.2) and is not counted: to ask for it as a
 * stream costs more than all other guards together.
 *
 * @throws {Problem} 413 `too_large`
 */
export const smallBody: MiddlewareHandler = async (c, next) => {
  const length = c.req.header("Content-Length")
  if (length === undefined || c.req.header("Transfer-Encoding") !== undefined) return countedBody(c, next)
  if (Number(length) > MAX_BODY_BYTES) throw new Problem("too_large")
  await next()
}

const counted = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new Problem("too_large")
  },
})

const countedBody: MiddlewareHandler = (c, next) => counted(c, next).catch(brokenOff)

/** A body that breaks off is no failure of ours: it must not look like one in the log, where anybody could then write. */
const brokenOff = (error: unknown) => {
  throw error instanceof Problem ? error : new Problem("malformed")
}

/**
 * The body as text.
 *
 * @throws {Problem} 400 `malformed` where it breaks off
 */
export const readText = (c: Context): Promise<string> => c.req.text().catch(brokenOff)

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false })

/** A booking is three deep and has 80 members at most. What goes far beyond is nobody's form, and costs more to look at. */
const MAX_DEPTH = 8
const MAX_MEMBERS = 256

/**
 * The parsed body.
 *
 * A member that is named twice is refused (RFC 7493, section 2.3): whoever stands in front of us may have read the first of the two
 * and we would read the last.
 *
 * @throws {Problem} 400 `malformed` for anything but JSON in whole UTF-8, each member named once, no deeper and no larger
 *   than a request can be
 */
export const readJson = async (c: Context): Promise<unknown> => {
  try {
    const json = utf8.decode(await c.req.arrayBuffer())
    const { depth, members } = shapeOf(json)
    if (depth > MAX_DEPTH || members > MAX_MEMBERS) throw new Problem("malformed")
    const body: unknown = JSON.parse(json)
    if (membersOf(body) !== members) throw new Problem("malformed")
    return body
  } catch {
    throw new Problem("malformed")
  }
}

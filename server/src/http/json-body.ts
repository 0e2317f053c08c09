import { MAX_BODY_BYTES } from "@porchlight/shared"
import type { Context, MiddlewareHandler } from "hono"
import { bodyLimit } from "hono/body-limit"
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
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  const plain = (c.req.header("Content-Encoding") ?? "identity") === "identity"
  if (type?.trim() !== "application/json" || !utf8 || !plain) throw new Problem("unsupported_media_type")
  await next()
}

/** @throws {Problem} 413 `too_large` */
export const smallBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new Problem("too_large")
  },
})

/**
 * The parsed body.
 *
 * @throws {Problem} 400 `malformed` for anything but JSON in whole UTF-8
 */
export const readJson = async (c: Context): Promise<unknown> => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await c.req.arrayBuffer())
    return JSON.parse(text)
  } catch {
    throw new Problem("malformed")
  }
}

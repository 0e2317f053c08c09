import { createHmac, type KeyObject } from "node:crypto"

/** 128 bits: no two people's are the same, and a booking carries two of them. */
const MARK_BYTES = 16

/** A keyed hash of a body, which is JSON: without the key it tells nothing of what was hashed. */
export const fingerprint = (key: KeyObject, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url")

/** A keyed hash of what a person is found by. It is no body's: those begin with a brace. */
export const markOf = (key: KeyObject, text: string): Uint8Array =>
  createHmac("sha256", key).update(`person ${text}`).digest().subarray(0, MARK_BYTES)

import { createHmac, type KeyObject } from "node:crypto"

/** 128 bits: enough that no two people share a mark, and few enough to store two with each booking. */
const MARK_BYTES = 16

/** A keyed hash of a body, which is JSON. Without the key it reveals nothing of the body. */
export const fingerprint = (key: KeyObject, text: string): string =>
  createHmac("sha256", key).update(text).digest("base64url")

/** A keyed hash of what a person is found by. The prefix keeps it apart from a body's hash: a body begins with a brace. */
export const markOf = (key: KeyObject, text: string): Uint8Array =>
  createHmac("sha256", key).update(`person ${text}`).digest().subarray(0, MARK_BYTES)

import { Buffer } from "node:buffer"
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto"
import { derive, type SigningSecrets } from "../derive.ts"
import { lazy } from "../lazy.ts"

/** What a token is good for: one request of one site, from pages of one host. */
export type FormOf = { site: string; host: string; key: string }

/** What a token tells of itself. */
export type Signed = {
  /** When it was made, in ms since the epoch. */
  at: number
  /** Whether it came with a challenge, whose solution must come back. */
  challenged: boolean
  /** Whether it was put into the hosted page, which may run no scripts. Such a token is good on that page alone. */
  plain: boolean
}

type FormTokens = {
  /** 32 characters of base64url. */
  sign(form: FormOf, signed: Signed): string
  /** What the token tells; undefined where this server has not made it, or for another form. */
  read(form: FormOf, token: string): Signed | undefined
}

const VERSION = 1
const HEAD_BYTES = 8
const MAC_BYTES = 16
const CHALLENGED = 1
const PLAIN = 2
const TOKEN = /^[\w-]{32}$/

/**
 * Tokens that the server need not store. A token does not contain what it is good for; that is covered by its signature. Since the
 * ledger takes each idempotency key once, each token is good for one booking.
 *
 * Layout: version (1 byte), {@link CHALLENGED} and {@link PLAIN} as bits (1), time in ms (6), HMAC-SHA-256, cut to 128 bits (16).
 */
export const formTokensSignedWith = ([current, ...before]: SigningSecrets): FormTokens => {
  const signing = lazy(() => keyFrom(current))
  const keys = lazy(() => [signing(), ...before.map(keyFrom)])

  const macWith = (key: KeyObject, { site, host, key: idempotencyKey }: FormOf, head: Uint8Array) =>
    createHmac("sha256", key).update(head).update(`${site}\n${host}\n${idempotencyKey}`).digest().subarray(0, MAC_BYTES)

  return {
    sign: (form, { at, challenged, plain }) => {
      const head = Buffer.alloc(HEAD_BYTES)
      head.writeUInt8(VERSION)
      head.writeUInt8((challenged ? CHALLENGED : 0) | (plain ? PLAIN : 0), 1)
      head.writeUIntBE(at, 2, 6)
      return Buffer.concat([head, macWith(signing(), form, head)]).toString("base64url")
    },
    read: (form, token) => {
      if (!TOKEN.test(token)) return undefined
      const bytes = Buffer.from(token, "base64url")
      const [head, mac] = [bytes.subarray(0, HEAD_BYTES), bytes.subarray(HEAD_BYTES)]
      if (head.readUInt8() !== VERSION || !keys().some((key) => timingSafeEqual(mac, macWith(key, form, head)))) {
        return undefined
      }
      const bits = head.readUInt8(1)
      return { at: head.readUIntBE(2, 6), challenged: (bits & CHALLENGED) !== 0, plain: (bits & PLAIN) !== 0 }
    },
  }
}

const keyFrom = (secret: string) => createSecretKey(derive(secret, "form-token/1"))

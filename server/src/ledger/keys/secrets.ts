import { Buffer } from "node:buffer"
import { createSecretKey, type KeyObject } from "node:crypto"
import { derive, type SigningSecrets } from "../../derive.ts"
import { decrypt, encrypt } from "./cipher.ts"

/** What the operator has set: `PORCHLIGHT_SECRET`, and while that is being changed also the previous one. */
export type Secrets = { current: string; before?: string | undefined }

/** A secret of fewer characters can be guessed by whoever has a copy of the ledger. It is taken all the same: a start that fails would help nobody. */
export const STRONG_SECRET = 16

/** Keeps data keys unreadable in the ledger's file: whoever has the file and lacks the secret has no key. */
export type Wrapping = {
  /** Tells two secrets apart and reveals neither. */
  id: string
  /** @param label what the key is for; under another label it cannot be unwrapped */
  wrap(key: Uint8Array, label: string): Uint8Array
  /** @throws where it was changed, or wrapped by another secret or under another label */
  unwrap(wrapped: Uint8Array, label: string): Uint8Array
}

const ID_BYTES = 8

export const keyObject = (key: Uint8Array): KeyObject => createSecretKey(key)

/** The wrapping that a secret makes. */
export const wrappingBy = (secret: string): Wrapping => {
  const key = keyObject(derive(secret, "ledger/wrap/1"))
  return {
    id: Buffer.from(derive(secret, "ledger/secret-id/1", ID_BYTES)).toString("hex"),
    wrap: (data, label) => encrypt(key, data, label),
    unwrap: (wrapped, label) => decrypt(key, wrapped, label),
  }
}

/** Each secret once: if the same is set as the current and the previous one, it has not changed. */
export const allOf = ({ current, before }: Secrets): SigningSecrets =>
  before === undefined || before === current ? [current] : [current, before]

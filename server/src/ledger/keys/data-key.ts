import type { KeyObject } from "node:crypto"
import { KEY_BYTES } from "../../derive.ts"
import { randomBytes } from "../../random.ts"
import { numberOf } from "../columns.ts"
import type { Row, Statement } from "../database.ts"
import { keyObject, type Wrapping } from "./secrets.ts"
import * as sql from "./statements.ts"

/** `seal`: for contact data; it is rotated. `mark`: for keyed hashes; it never is, so that equal texts keep equal marks. */
export type Purpose = "seal" | "mark"

/** A key as it stands in the ledger, unwrapped. */
export type DataKey = {
  id: number
  /** Empty for a key from before version 4, which was the same for all sites. */
  site: string
  purpose: Purpose
  /** Undefined where it cannot be unwrapped any more: what it sealed needs attention. */
  key: KeyObject | undefined
  /** ms since the epoch */
  madeAt: number
  /** Undefined while it is in use. */
  retiredAt: number | undefined
}

/** One that can be worked with. */
export type UsableKey = DataKey & { key: KeyObject }

export const isUsable = (key: DataKey): key is UsableKey => key.key !== undefined

/** @param now ms since the epoch */
export const newKey = (id: number, purpose: Purpose, site: string, now: number): UsableKey => ({
  id,
  site,
  purpose,
  key: keyObject(randomBytes(KEY_BYTES)),
  madeAt: now,
  retiredAt: undefined,
})

/** A key is wrapped for one purpose at one site, and cannot be put in another's place. */
const labelOf = (purpose: string, site: string) => `${purpose} ${site}`

/** @param wrappings all are tried, whatever `wrapped_by` says: if only that was tampered with, the key is not lost */
export const dataKey = (row: Row, wrappings: readonly Wrapping[]): DataKey => {
  const [site, purpose] = [String(row.site), row.purpose === "mark" ? "mark" : "seal"] as const
  const bytes = unwrapped(row.wrapped, labelOf(purpose, site), wrappings)
  return {
    id: Number(row.id),
    site,
    purpose,
    key: bytes && keyObject(bytes),
    madeAt: Number(row.made_at),
    retiredAt: numberOf(row.retired_at),
  }
}

const unwrapped = (wrapped: unknown, label: string, wrappings: readonly Wrapping[]): Uint8Array | undefined => {
  if (!(wrapped instanceof Uint8Array)) return undefined
  for (const wrapping of wrappings) {
    try {
      return wrapping.unwrap(wrapped, label)
    } catch {
      // Wrapped by another secret, or changed.
    }
  }
  return undefined
}

export const wrapped = (wrapping: Wrapping, purpose: Purpose, site: string, key: Uint8Array): Uint8Array =>
  wrapping.wrap(key, labelOf(purpose, site))

/** Writes a new key. It fails where the site has one of that purpose in use, and takes with it what was sealed by the new one. */
export const addKey = (wrapping: Wrapping, { id, site, purpose, key, madeAt }: UsableKey): Statement => ({
  sql: sql.ADD_KEY,
  values: [id, site, purpose, wrapped(wrapping, purpose, site, key.export()), wrapping.id, madeAt],
})

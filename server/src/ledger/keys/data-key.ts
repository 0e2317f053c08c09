import type { KeyObject } from "node:crypto"
import { numberOf } from "../columns.ts"
import type { Row, Statement } from "../database.ts"
import { keyObject, type Wrapping } from "./secrets.ts"
import * as sql from "./statements.ts"

/** `seal`: for contact data, and rotated. `mark`: for keyed hashes, and never rotated, so that what was equal stays so. */
export type Purpose = "seal" | "mark"

/** A key as it stands in the ledger, unwrapped. */
export type DataKey = {
  id: number
  /** Empty for a key of before version 4, which was the same for all sites. */
  site: string
  purpose: Purpose
  /** Undefined where it cannot be unwrapped any more: what it sealed needs attention. */
  key: KeyObject | undefined
  /** ms since the epoch */
  madeAt: number
  /** Undefined while it is in use. */
  retiredAt: number | undefined
}

/** A wrapped key is good for this alone: it cannot be put in another's place. */
const labelOf = (purpose: string, site: string) => `${purpose} ${site}`

/** @param wrappings the one whose mark it bears is tried first; a mark that was changed must not cost the key */
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

/** Writes a new key, unless the site has one of that purpose in use. */
export const addKey = (
  wrapping: Wrapping,
  purpose: Purpose,
  site: string,
  key: Uint8Array,
  now: number,
): Statement => ({
  sql: sql.ADD_KEY,
  values: [site, purpose, wrapped(wrapping, purpose, site, key), wrapping.id, now],
})

import { Buffer } from "node:buffer"
import { createHmac, timingSafeEqual } from "node:crypto"
import { RECEIPT_HEADER } from "@porchlight/shared/receipt"
import type { Context } from "hono"
import type { SigningSecrets } from "../../derive.ts"
import type { TakeBooking } from "../bookings.ts"

/** The way to a receipt: whoever has it sees the reference, and nothing of what was sent. */
export type Receipts = {
  /** A reference as it stands in the receipt's address. */
  sign(site: string, reference: string): string
  /** The reference in it; undefined where this server has not signed it for this site. */
  read(site: string, signed: string): string | undefined
}

/** 128 bits: 22 letters of base64url. */
const SIGNATURE_LETTERS = 22

/**
 * Receipts that nobody can make up: a page of ours must not thank for a request that was never sent. Signed, and not looked up,
 * since a ledger may be in another place, and a receipt outlives it.
 */
export const receiptsSignedWith = ([current, ...before]: SigningSecrets): Receipts => {
  const signature = (secret: string, site: string, reference: string) =>
    createHmac("sha256", secret)
      .update(`receipt\n${site}\n${reference}`)
      .digest("base64url")
      .slice(0, SIGNATURE_LETTERS)
  return {
    sign: (site, reference) => `${reference}.${signature(current, site, reference)}`,
    read: (site, signed) => {
      const [reference = "", given = ""] = signed.split(".")
      const isOurs = [current, ...before].some((secret) => isSame(given, signature(secret, site, reference)))
      return isOurs ? reference : undefined
    },
  }
}

/** Takes a booking as `take` does, and tells the page under which address its receipt stands. */
export const withReceipt =
  (take: TakeBooking, receipts: Receipts, c: Context): TakeBooking =>
  async (...booking) => {
    const [site] = booking
    const receipt = await take(...booking)
    if (receipt.kind !== "refused") c.header(RECEIPT_HEADER, receipts.sign(site.id, receipt.reference))
    return receipt
  }

const isSame = (one: string, other: string) => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}

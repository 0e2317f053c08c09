import type { DatabaseSync } from "node:sqlite"
import type { ContactCreate, ContactUpdate } from "../schemas.ts"
import { type Page, type PageRequest, span, toPage } from "./page.ts"
import { type StoredContact, storedContactSchema } from "./rows.ts"

/** The contacts of all bookings. `at` is the present in milliseconds since the epoch. */
export const createContactStore = (db: DatabaseSync, changed: () => void) => {
  const insert = db.prepare(`
    INSERT INTO contacts (booking, createdAt, modifiedAt, type, value, memo)
    VALUES (:booking, :at, :at, :type, :value, :memo) RETURNING *`)
  const change = db.prepare(`
    UPDATE contacts SET type = coalesce(:type, type), value = coalesce(:value, value), memo = coalesce(:memo, memo),
      modifiedAt = :at
    WHERE booking = :booking AND id = :id`)
  const remove = db.prepare("DELETE FROM contacts WHERE booking = :booking AND id = :id")
  const WHERE = "booking = :booking AND (:visibleUntil IS NULL OR createdAt <= :visibleUntil)"
  const select = db.prepare(`SELECT * FROM contacts WHERE ${WHERE} ORDER BY id LIMIT :limit OFFSET :offset`)
  const count = db.prepare(`SELECT count(*) AS total FROM contacts WHERE ${WHERE}`)
  const all = db.prepare("SELECT * FROM contacts WHERE booking = :booking ORDER BY id")

  return {
    add: (booking: bigint, contact: ContactCreate, at: number): StoredContact => {
      const { type, value, memo = null } = contact
      const row = insert.get({ booking, at, type, value, memo })
      changed()
      return storedContactSchema.parse(row)
    },

    /** @returns whether there was such a contact */
    update: (booking: bigint, id: bigint, contact: ContactUpdate, at: number): boolean => {
      const { type = null, value = null, memo = null } = contact
      const { changes } = change.run({ booking, id, at, type, value, memo })
      changed()
      return Number(changes) > 0
    },

    /** @returns whether there was such a contact */
    remove: (booking: bigint, id: bigint): boolean => {
      const { changes } = remove.run({ booking, id })
      changed()
      return Number(changes) > 0
    },

    /** @param visibleUntil contacts that were made after this are not shown: a list that lags */
    list: (booking: bigint, visibleUntil: number | undefined, page: PageRequest): Page<StoredContact> => {
      const where = { booking, visibleUntil: visibleUntil ?? null }
      const rows = select.all({ ...where, ...span(page) })
      const data = rows.map((row) => storedContactSchema.parse(row))
      return toPage(page, data, () => Number(count.get(where)?.total))
    },

    of: (booking: bigint): StoredContact[] => all.all({ booking }).map((row) => storedContactSchema.parse(row)),
  }
}

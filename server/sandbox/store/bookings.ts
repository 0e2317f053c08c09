import type { DatabaseSync } from "node:sqlite"
import { writeJson } from "../json.ts"
import { type BookingFields, YEAR_ONE } from "../schemas.ts"
import { type Page, type PageRequest, span, toPage } from "./page.ts"
import { type StoredBooking, storedBookingSchema } from "./rows.ts"

/** Whose bookings are meant: a provider sees its own only. */
type Owner = { tenant: number; bookingProvider: number }

const SORT_COLUMNS = { Id: "id", ModifiedOn: "modifiedAt", CreatedOn: "createdAt" } as const
export type Sort = { column: keyof typeof SORT_COLUMNS; descending: boolean }

/** What a list may be narrowed to. Times are milliseconds since the epoch. */
type BookingFilter = {
  ids: bigint[] | undefined
  externalId: string | undefined
  createdBefore: number | undefined
  createdOnOrAfter: number | undefined
  modifiedBefore: number | undefined
  modifiedOnOrAfter: number | undefined
  /** Bookings that were made after this are not shown: a list that lags. */
  visibleUntil: number | undefined
}

const WHERE = `
  tenant = :tenant AND provider = :provider
  AND (:ids IS NULL OR id IN (SELECT value FROM json_each(:ids)))
  AND (:externalId IS NULL OR externalId = :externalId)
  AND (:createdBefore IS NULL OR createdAt < :createdBefore)
  AND (:createdOnOrAfter IS NULL OR createdAt >= :createdOnOrAfter)
  AND (:modifiedBefore IS NULL OR modifiedAt < :modifiedBefore)
  AND (:modifiedOnOrAfter IS NULL OR modifiedAt >= :modifiedOnOrAfter)
  AND (:visibleUntil IS NULL OR createdAt <= :visibleUntil)`

/** The bookings of all providers. `at` is the present in milliseconds since the epoch. */
export const createBookingStore = (db: DatabaseSync, changed: () => void) => {
  const insert = db.prepare(`
    INSERT INTO bookings (tenant, provider, externalId, status, createdAt, modifiedAt, fields)
    VALUES (:tenant, :provider, :externalId, 'New', :at, :at, :fields) RETURNING *`)
  const change = db.prepare(`
    UPDATE bookings SET externalId = :externalId, fields = :fields, modifiedAt = :at WHERE id = :id RETURNING *`)
  const close = db.prepare(`
    UPDATE bookings SET status = 'Dismissed', dismissingReasonId = :reason, dismissingMemo = :memo, modifiedAt = :at
    WHERE id = :id`)
  const byId = db.prepare("SELECT * FROM bookings WHERE id = :id AND tenant = :tenant AND provider = :provider")
  const count = db.prepare(`SELECT count(*) AS total FROM bookings WHERE ${WHERE}`)
  const doubled = db.prepare(`
    SELECT externalId, count(*) AS copies FROM bookings GROUP BY tenant, provider, externalId HAVING copies > 1`)
  const newest = db.prepare("SELECT * FROM bookings ORDER BY id DESC LIMIT :limit")

  return {
    /** Stores a booking, whatever else bears its externalId: ServiceTitan does not look either. */
    add: (owner: Owner, fields: BookingFields, at: number): StoredBooking => {
      const row = insert.get({
        tenant: owner.tenant,
        provider: owner.bookingProvider,
        externalId: fields.externalId,
        at,
        fields: writeJson({ ...fields, start: fields.start ?? YEAR_ONE }),
      })
      changed()
      return storedBookingSchema.parse(row)
    },

    update: (booking: StoredBooking, fields: Partial<BookingFields>, at: number): StoredBooking => {
      const next = { ...booking.fields, ...fields }
      const row = change.get({ id: booking.id, externalId: next.externalId, fields: writeJson(next), at })
      changed()
      return storedBookingSchema.parse(row)
    },

    dismiss: (booking: StoredBooking, reason: bigint | undefined, memo: string | undefined, at: number): void => {
      close.run({ id: booking.id, reason: reason ?? null, memo: memo ?? null, at })
      changed()
    },

    get: (owner: Owner, id: bigint): StoredBooking | undefined => {
      const row = byId.get({ id, tenant: owner.tenant, provider: owner.bookingProvider })
      return row && storedBookingSchema.parse(row)
    },

    list: (owner: Owner, filter: BookingFilter, sort: Sort, page: PageRequest): Page<StoredBooking> => {
      const where = {
        tenant: owner.tenant,
        provider: owner.bookingProvider,
        ids: filter.ids ? writeJson(filter.ids) : null,
        externalId: filter.externalId ?? null,
        createdBefore: filter.createdBefore ?? null,
        createdOnOrAfter: filter.createdOnOrAfter ?? null,
        modifiedBefore: filter.modifiedBefore ?? null,
        modifiedOnOrAfter: filter.modifiedOnOrAfter ?? null,
        visibleUntil: filter.visibleUntil ?? null,
      }
      const direction = sort.descending ? "DESC" : "ASC"
      const select = db.prepare(`
        SELECT * FROM bookings WHERE ${WHERE}
        ORDER BY ${SORT_COLUMNS[sort.column]} ${direction}, id ${direction} LIMIT :limit OFFSET :offset`)
      const rows = select.all({ ...where, ...span(page) })
      const data = rows.map((row) => storedBookingSchema.parse(row))
      return toPage(page, data, () => Number(count.get(where)?.total))
    },

    /** How many bookings share an externalId, for those that do. */
    copies: (): ReadonlyMap<string, number> =>
      new Map(doubled.all().map(({ externalId, copies }) => [String(externalId), Number(copies)])),

    /** The newest bookings of every provider, for the office's screen. */
    newest: (limit: number): StoredBooking[] => newest.all({ limit }).map((row) => storedBookingSchema.parse(row)),
  }
}

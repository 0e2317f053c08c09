/** Which page of a list is asked for. `page` counts from 1. */
export type PageRequest = { page: number; pageSize: number; includeTotal: boolean }

/** A page of a list as ServiceTitan answers it; `totalCount` only where it was asked for. */
export type Page<T> = { page: number; pageSize: number; hasMore: boolean; totalCount: number | null; data: T[] }

/** LIMIT and OFFSET of a page; one row too many is read, to know whether there is more. */
export const span = ({ page, pageSize }: PageRequest) => ({ limit: pageSize + 1, offset: (page - 1) * pageSize })

/** Makes a page from rows that were read with {@link span}. */
export const toPage = <T>({ page, pageSize, includeTotal }: PageRequest, rows: T[], total: () => number): Page<T> => ({
  page,
  pageSize,
  hasMore: rows.length > pageSize,
  totalCount: includeTotal ? total() : null,
  data: rows.slice(0, pageSize),
})

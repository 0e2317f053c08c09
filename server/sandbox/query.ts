import type { Context } from "hono"
import * as z from "zod/mini"
import { invalid } from "./errors.ts"
import { fieldErrors } from "./field-errors.ts"
import type { Sort } from "./store/bookings.ts"

const MAX_INT64 = 2n ** 63n - 1n
const MAX_PAGE_SIZE = 5000
const MAX_IDS = 50

/** An id as it stands in a path or query. */
export const toInt64 = (text: string): bigint | undefined => {
  const value = /^\d{1,19}$/.test(text) ? BigInt(text) : undefined
  return value !== undefined && value <= MAX_INT64 ? value : undefined
}

const whole = (max: number, fallback: number) =>
  z.pipe(
    z.optional(
      z.string().check(
        z.regex(/^[1-9]\d*$/),
        z.refine((text) => Number(text) <= max),
      ),
    ),
    z.transform((text) => (text === undefined ? fallback : Number(text))),
  )

const instant = z.optional(
  z.pipe(
    z.iso.datetime({ offset: true }),
    z.transform((text) => Date.parse(text)),
  ),
)

const ids = z.optional(
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(",").map((id) => toInt64(id.trim()))),
    ),
    z
      .array(z.bigint())
      .check(
        z.refine((list) => list.length <= MAX_IDS, { params: { message: `At most ${MAX_IDS} ids can be asked for.` } }),
      ),
  ),
)

const SORTS = {
  "+Id": { column: "Id", descending: false },
  "-Id": { column: "Id", descending: true },
  "+ModifiedOn": { column: "ModifiedOn", descending: false },
  "-ModifiedOn": { column: "ModifiedOn", descending: true },
  "+CreatedOn": { column: "CreatedOn", descending: false },
  "-CreatedOn": { column: "CreatedOn", descending: true },
} as const satisfies Record<string, Sort>

const pageFields = {
  page: whole(1_000_000_000, 1),
  pageSize: whole(MAX_PAGE_SIZE, 50),
  includeTotal: z.pipe(
    z.optional(z.enum(["true", "false"])),
    z.transform((text) => text === "true"),
  ),
}

/** Query of a list of contacts. */
export const contactsQuerySchema = z.strictObject(pageFields)

/** Query of a list of what set-up reads. */
export const setUpQuerySchema = z.strictObject({
  ...pageFields,
  ids,
  active: z.pipe(
    z.optional(z.enum(["True", "Any", "False"])),
    z.transform((text) => text ?? "True"),
  ),
})

/** Query of a list of bookings. */
export const bookingsQuerySchema = z.strictObject({
  ...pageFields,
  ids,
  externalId: z.optional(z.string()),
  createdBefore: instant,
  createdOnOrAfter: instant,
  modifiedBefore: instant,
  modifiedOnOrAfter: instant,
  sort: z.pipe(
    z.optional(z.enum(["+Id", "-Id", "+ModifiedOn", "-ModifiedOn", "+CreatedOn", "-CreatedOn"])),
    z.transform((text): Sort => SORTS[text ?? "+Id"]),
  ),
})

/**
 * Reads a query strictly. A misspelt filter is refused: the real API passes over it and answers everything,
 * which a client would take for "found".
 *
 * @throws {Refusal} 400 with what is wrong in each parameter
 */
export const readQuery = <Schema extends z.core.$ZodType>(c: Context, schema: Schema): z.core.output<Schema> => {
  const parsed = z.safeParse(schema, c.req.query())
  if (!parsed.success) throw invalid(fieldErrors(parsed.error.issues))
  return parsed.data
}

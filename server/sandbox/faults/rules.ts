import * as z from "zod/mini"

const positive = z.number().check(z.gte(0))

/**
 * Which requests a rule is for. `path` is the name of an operation (`token`, `list`, `create`, `get`, `update`,
 * `dismiss`, `contacts.list`, `contacts.create`, `contacts.update`, `contacts.delete`, `businessUnits.list`,
 * `jobTypes.list`, `campaigns.list`, `tags.list`) or a path in which `*` stands
 * for anything. What is left out matches all.
 */
const matchSchema = z.strictObject({ method: z.optional(z.string()), path: z.optional(z.string()) })

const rule = {
  match: z._default(matchSchema, {}),
  /** How many requests it applies to; without a number, to all. */
  times: z.optional(z.int().check(z.gte(1))),
  /** How many matching requests pass before it. */
  after: z._default(z.int().check(z.gte(0)), 0),
}

/** Whether the request is carried out before the fault, so that the booking is there although nobody was told. */
const committed = (fallback: boolean) => z._default(z.boolean(), fallback)

/** One rule of the fault plan: which requests, how many of them, and what becomes of them. */
const faultRuleSchema = z.discriminatedUnion("action", [
  z.strictObject({
    ...rule,
    action: z.literal("status"),
    status: z.int().check(z.gte(200), z.lte(599)),
    /** Sent as JSON; a string is sent as it is, as text. */
    body: z.optional(z.unknown()),
    /** Seconds, or the text of an HTTP date. */
    retryAfter: z.optional(z.union([positive, z.string()])),
    committed: committed(false),
  }),
  /** Waits first and then carries out (a late commit), or the other way round. */
  z.strictObject({ ...rule, action: z.literal("delay"), ms: positive, committed: committed(false) }),
  /** Cuts the connection without an answer. */
  z.strictObject({ ...rule, action: z.literal("reset"), committed: committed(false) }),
  /** 200 with a body that is not JSON. */
  z.strictObject({ ...rule, action: z.literal("garbage"), committed: committed(true) }),
  /** The real answer without its `id`. */
  z.strictObject({ ...rule, action: z.literal("withoutId") }),
  /** 200 with a JSON body that never ends. */
  z.strictObject({ ...rule, action: z.literal("endless"), committed: committed(true) }),
  /** The status line at once, then headers that trickle in for `ms` (without it: for ever) before the connection ends. */
  z.strictObject({ ...rule, action: z.literal("slowHeaders"), ms: z.optional(positive), committed: committed(true) }),
  z.strictObject({ ...rule, action: z.literal("redirect"), location: z.string(), committed: committed(false) }),
  /** Bookings and contacts stay out of lists until they are `ms` old. */
  z.strictObject({ ...rule, action: z.literal("lag"), ms: positive }),
  /** Ends every token that was handed out, then carries the request out. */
  z.strictObject({ ...rule, action: z.literal("expireTokens") }),
])

export const faultPlanSchema = z.array(faultRuleSchema)

/** A rule as a test writes it, with what may be left out. */
export type FaultRuleInput = z.input<typeof faultRuleSchema>
export type FaultRule = z.output<typeof faultRuleSchema>

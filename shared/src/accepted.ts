import * as z from "zod/mini"

/** The answer to an accepted booking. */
export const acceptedSchema = z.strictObject({
  reference: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)),
  status: z.literal("received"),
})
export type Accepted = z.infer<typeof acceptedSchema>

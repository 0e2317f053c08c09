import * as z from "zod/mini"
import { touchSchema } from "./booking.ts"
import { LANGUAGES } from "./limits.ts"

/** What the preview page asks the server, and the answers. */

/** Whether a site takes requests from the pages of an origin. */
export type OriginQuestion = { origin: string }
export const originAnswerSchema = z.strictObject({ allowed: z.boolean() })
export type OriginAnswer = z.infer<typeof originAnswerSchema>

/** Which campaign a visitor is counted to. All are whole addresses. */
export type CampaignQuestion = {
  /** Where an advertisement leads to. */
  address: string
  /** The page that the visitor came from. */
  referrer?: string | undefined
  /** Where the visit began, if on another address. */
  first?: string | undefined
}

/** A tag that a rule wants and the visitor came without. `found` is what the address had in its place, if anything. */
const missSchema = z.strictObject({ tag: z.string(), wanted: z.string(), found: z.optional(z.string()) })
export type CampaignMiss = z.infer<typeof missSchema>

/** One rule that was tried. Rules are numbered from 1; the one that misses nothing matches. */
const triedSchema = z.strictObject({
  number: z.int(),
  when: z.partialRecord(z.keyof(touchSchema), z.string()),
  campaignId: z.int(),
  misses: z.array(missSchema),
})
export type TriedCampaign = z.infer<typeof triedSchema>

/** Which campaign the visitor is counted to, and why. `tried` ends with the rule that matches. */
export const campaignAnswerSchema = z.strictObject({
  /** Which touch the rules look at, and what is known of it. */
  countedBy: z.enum(["last", "first"]),
  touch: touchSchema,
  tried: z.array(triedSchema),
  /** The campaign of visitors who match no rule. */
  fallback: z.optional(z.int()),
  /** Missing if the visitor is counted to none. */
  campaignId: z.optional(z.int()),
})
export type CampaignAnswer = z.infer<typeof campaignAnswerSchema>

const integritySchema = z.string().check(z.regex(/^sha384-[\w+/=]+$/))
const chunkSchema = z.object({
  file: z.string().check(z.regex(/^assets\/[\w.-]+\.js$/)),
  integrity: integritySchema,
})

/**
 * What a pinned tag needs of `/v1/widget.json`: the loader of the server's release with its hash, and what a page may fetch ahead
 * of it. Files are relative to the manifest.
 */
export const releaseSchema = z.object({
  version: z.string(),
  file: z.string().check(z.regex(/^widget\.[\w-]+\.js$/)),
  integrity: integritySchema,
  ahead: z.record(z.enum(["form", ...LANGUAGES]), chunkSchema),
})
export type Release = z.infer<typeof releaseSchema>

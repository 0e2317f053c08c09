import { isCleanLine, isWebAddress, MAX_LENGTH } from "@porchlight/shared"
import type { CampaignQuestion, OriginQuestion } from "@porchlight/shared/preview"
import * as z from "zod/mini"

/** What the preview page may ask about a site. */

const isWhole = (text: string) => isWebAddress(text) && isCleanLine(text) && URL.canParse(text)
const address = z.string().check(z.trim(), z.maxLength(MAX_LENGTH.url), z.refine(isWhole))

export const originQuestionSchema: z.ZodMiniType<OriginQuestion> = z.strictObject({ origin: address })

export const campaignQuestionSchema: z.ZodMiniType<CampaignQuestion> = z.strictObject({
  address,
  referrer: z.optional(address),
  first: z.optional(address),
})

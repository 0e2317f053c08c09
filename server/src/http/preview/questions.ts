import { fieldErrors, isCleanLine, isWebAddress, MAX_LENGTH } from "@porchlight/shared"
import type { CampaignQuestion, OriginQuestion } from "@porchlight/shared/preview"
import type { Context } from "hono"
import * as z from "zod/mini"
import { readJson } from "../json-body.ts"
import { Problem } from "../problem.ts"

const isWhole = (text: string) => isWebAddress(text) && isCleanLine(text) && URL.canParse(text)
const address = z.string().check(z.trim(), z.maxLength(MAX_LENGTH.url), z.refine(isWhole))

export const originQuestionSchema: z.ZodMiniType<OriginQuestion> = z.strictObject({ origin: address })

export const campaignQuestionSchema: z.ZodMiniType<CampaignQuestion> = z.strictObject({
  address,
  referrer: z.optional(address),
  first: z.optional(address),
})

/**
 * The body of a question.
 *
 * @throws {Problem} 400 `malformed`, or `invalid_request` with what is wrong
 */
export const readQuestion = async <Question>(c: Context, schema: z.ZodMiniType<Question>): Promise<Question> => {
  const parsed = schema.safeParse(await readJson(c))
  if (!parsed.success) throw new Problem("invalid_request", { errors: fieldErrors(parsed.error.issues) })
  return parsed.data
}

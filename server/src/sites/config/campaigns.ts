import { touchSchema } from "@porchlight/shared"
import * as z from "zod/mini"
import { pagesWithoutQuery } from "../config-rules.ts"
import { TOUCHES } from "../site.ts"
import { about, officeId, someEntry, words } from "../values.ts"

const campaignRuleSchema = z.strictObject({
  when: about(
    "What must all be so for the rule to match. Capitals do not matter, nor blanks around a text or more than one within; * stands for anything.",
    z
      .partialRecord(z.keyof(touchSchema), words)
      .check(someEntry("must name one tag at least, such as utm_source"), pagesWithoutQuery),
  ),
  campaignId: officeId,
})

export const campaignsSchema = z.strictObject({
  default: about("Campaign of a booking that no rule matches.", z.optional(officeId)),
  touch: about(
    "Which touch the rules look at: the last one before the booking, or the first one of the visit.",
    z._default(z.enum(TOUCHES), "last"),
  ),
  preview: about(
    "Whether the preview page, which anybody may open, tells what an address is counted to: the rules and the ids of the campaigns.",
    z._default(z.boolean(), false),
  ),
  rules: about("The first rule that matches gives the campaign.", z._default(z.array(campaignRuleSchema), [])),
})

import { touchSchema } from "@porchlight/shared"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"
import { TOUCHES } from "../site.ts"
import { about, officeId, someEntry, words } from "../values.ts"

/** What is looked at is cut before its query: a condition that asks for one would never match. */
const pagesWithoutQuery = toCheck<{ landingPage?: unknown; referrer?: unknown }>((when, tell) => {
  for (const page of ["landingPage", "referrer"] as const) {
    if (/[?#]/.test(String(when[page] ?? "")))
      tell(
        [page],
        "must end before the ? or #: pages are known without what follows it, and campaigns by utm_source and the like",
      )
  }
})

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

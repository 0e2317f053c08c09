import { SERVICE_ID } from "@porchlight/shared"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"
import { PRIORITIES } from "../site.ts"
import { isUrgent } from "../urgent.ts"
import { about, ID_WORDS, officeId, texts } from "../values.ts"
import { questionsSchema } from "./questions.ts"

/** ServiceTitan leaves the office's drop-down empty when a job type comes without the business unit it is mapped to. */
const pairTogether = toCheck<{ jobTypeId?: unknown; businessUnitId?: unknown }>(
  ({ jobTypeId, businessUnitId }, tell) => {
    if ((jobTypeId === undefined) === (businessUnitId === undefined)) return
    const missing = jobTypeId === undefined ? "jobTypeId" : "businessUnitId"
    tell([missing], "is missing: a job type and its business unit go together, so give both or neither")
  },
)

const safetyOfUrgent = toCheck<{ safety?: unknown; urgent?: unknown; priority?: unknown }>((service, tell) => {
  if (service.safety === undefined || isUrgent(service)) return
  tell(["safety"], 'is shown only with an urgent service: add "urgent": true, or take it out')
})

/** Something that a visitor may choose. */
export const serviceSchema = z
  .strictObject({
    id: about(
      "Stable name of the service; stands in tags and addresses.",
      z.string().check(z.regex(SERVICE_ID, ID_WORDS)),
    ),
    label: about("What the visitor reads.", texts),
    jobTypeId: about("ServiceTitan's job type. Needs the business unit that it is mapped to.", z.optional(officeId)),
    businessUnitId: about("ServiceTitan's business unit. Needs a job type.", z.optional(officeId)),
    priority: about("Priority of the booking on the office's screen.", z.optional(z.enum(PRIORITIES))),
    urgent: about(
      "Whether the form offers the phone number first. Default: whether the priority is Urgent.",
      z.optional(z.boolean()),
    ),
    safety: about("What to do until help comes, beside the phone number of an urgent service.", z.optional(texts)),
    questions: about("What the form asks whoever chooses this service.", z.optional(questionsSchema)),
  })
  .check(pairTogether, safetyOfUrgent)

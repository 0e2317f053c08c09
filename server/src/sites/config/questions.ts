import { MAX_ANSWERS, MAX_OPTIONS, SERVICE_ID } from "@porchlight/shared"
import * as z from "zod/mini"
import { idsOnlyOnce, toCheck } from "../config-rules.ts"
import { about, ID_WORDS, texts } from "../values.ts"

const id = z.string().check(z.regex(SERVICE_ID, ID_WORDS))

const optionSchema = z.strictObject({ id, label: about("What the visitor reads.", texts) })

/** A choice is made among options, and nothing else is. */
const optionsOfChoice = toCheck<{ kind: unknown; options?: unknown }>(({ kind, options }, tell) => {
  if (kind === "choice" && options === undefined) tell(["options"], "is missing: a choice needs what to choose from")
  if ((kind === "text" || kind === "yes_no") && options !== undefined) {
    tell(["options"], 'goes only with the kind "choice": take it out, or change the kind')
  }
})

const questionSchema = z
  .strictObject({
    id: about("Stable name of the question within its service.", id),
    label: about("What the visitor reads, and the office in front of the answer.", texts),
    kind: about("How it is answered.", z.enum(["text", "choice", "yes_no"])),
    required: about("Whether it must be answered. Default: no.", z.optional(z.boolean())),
    options: about(
      "What a choice is made from, two at least.",
      z.optional(
        z
          .array(optionSchema)
          .check(
            z.minLength(2, "must offer two options at least: with one there is nothing to choose"),
            z.maxLength(MAX_OPTIONS, `must offer ${MAX_OPTIONS} options at most`),
            idsOnlyOnce,
          ),
      ),
    ),
  })
  .check(optionsOfChoice)

/** What a service asks of its own. */
export const questionsSchema = z
  .array(questionSchema)
  .check(z.maxLength(MAX_ANSWERS, `must hold ${MAX_ANSWERS} questions at most`), idsOnlyOnce)

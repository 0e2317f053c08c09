import type { ProblemCode } from "@porchlight/shared"
import type * as z from "zod/mini"
import { eraseBody, personBody } from "../../http/admin/people.ts"
import { erasedViewSchema, exportViewSchema, foundViewSchema } from "../../operator/people/views.ts"
import { jsonSchema, ref } from "../parts.ts"
import { operation, unanswered } from "./operation.ts"

const PERSON_PROBLEMS: readonly ProblemCode[] = ["invalid_request", "unknown_site", "not_recorded"]

/** What is held of one person. */
export const peoplePaths = {
  "/v1/admin/people/find": {
    post: operation("findPerson", "What is held of one person, masked.", ref("AdminPersonFound"), {
      body: jsonSchema(personBody, "input"),
      problems: PERSON_PROBLEMS,
    }),
  },
  "/v1/admin/people/export": {
    post: operation(
      "exportPerson",
      "All that is held of one person, in full, which is written to the audit first.",
      ref("AdminPersonExported"),
      { body: jsonSchema(personBody, "input"), problems: PERSON_PROBLEMS },
    ),
  },
  "/v1/admin/people/erase": {
    post: operation(
      "erasePerson",
      "Erases what is held of one person, and says of each booking what became of it. ServiceTitan keeps what it has.",
      ref("AdminPersonErased"),
      { body: jsonSchema(eraseBody, "input"), problems: [...PERSON_PROBLEMS, "partly_erased"] },
    ),
  },
}

/** What is held of one person, with the sites whose ledger did not answer. */
const ofPerson = (schema: z.core.$ZodType) => {
  const { properties, ...rest } = jsonSchema(schema, "output")
  return { ...rest, properties: { ...properties, unanswered } }
}

export const peopleSchemas = {
  AdminPersonFound: ofPerson(foundViewSchema),
  AdminPersonErased: ofPerson(erasedViewSchema),
  AdminPersonExported: ofPerson(exportViewSchema),
}

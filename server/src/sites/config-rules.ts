import * as z from "zod/mini"

const isObject = (value: unknown) => typeof value === "object" && value !== null

/**
 * A rule between fields of the configuration. It runs whenever its part of the file is of the right kind at all, also beside
 * other faults, so that all are told at once: any of the fields may be missing or of a wrong type.
 */
type Rule<Part> = (part: Part, tell: (path: PropertyKey[], message: string) => void) => void

/** Makes a rule a check of a schema. @param isPart what is of the right kind */
export const toCheck = <Part>(rule: Rule<Part>, isPart: (value: unknown) => boolean = isObject) =>
  z.check<Part>(
    ({ value, issues }) =>
      rule(value, (path, message) => issues.push({ code: "custom", input: undefined, path, message, continue: true })),
    { when: ({ value }) => isPart(value) },
  )

/** A list in which each entry has an id of its own. */
export const idsOnlyOnce = toCheck<readonly { id: unknown }[]>((entries, tell) => {
  const ids = entries.map((entry) => entry?.id)
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (typeof id !== "string" || first === index) continue
    tell([index, "id"], `is already the id of entry [${first}] in this list: each needs its own`)
  }
}, Array.isArray)

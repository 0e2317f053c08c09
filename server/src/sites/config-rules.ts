import * as z from "zod/mini"
import { toSitePhone } from "./phone.ts"

const isObject = (value: unknown) => typeof value === "object" && value !== null

/**
 * A rule between fields of the configuration. It runs whenever its part of the file is of the right kind at all, also beside
 * other faults, so that all are told at once: any of the fields may be missing or of a wrong type.
 */
type Rule<Part> = (part: Part, tell: (path: PropertyKey[], message: string) => void) => void

export const toCheck = <Part>(rule: Rule<Part>, isPart: (value: unknown) => boolean = isObject) =>
  z.check<Part>(
    ({ value, issues }) =>
      rule(value, (path, message) => issues.push({ code: "custom", input: undefined, path, message, continue: true })),
    { when: ({ value }) => isPart(value) },
  )

/** What is looked at is cut before its query: a condition that asks for one would never match. */
export const pagesWithoutQuery = toCheck<{ landingPage?: unknown; referrer?: unknown }>((when, tell) => {
  for (const page of ["landingPage", "referrer"] as const) {
    if (/[?#]/.test(String(when[page] ?? "")))
      tell(
        [page],
        "must end before the ? or #: pages are known without what follows it, and campaigns by utm_source and the like",
      )
  }
})

/** ServiceTitan leaves the office's drop-down empty when a job type comes without the business unit it is mapped to. */
export const pairTogether = toCheck<{ jobTypeId?: unknown; businessUnitId?: unknown }>(
  ({ jobTypeId, businessUnitId }, tell) => {
    if ((jobTypeId === undefined) === (businessUnitId === undefined)) return
    const missing = jobTypeId === undefined ? "jobTypeId" : "businessUnitId"
    tell([missing], "is missing: a job type and its business unit go together, so give both or neither")
  },
)

export const idsOnlyOnce = toCheck<readonly { id: unknown }[]>((entries, tell) => {
  const ids = entries.map((entry) => entry?.id)
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id)
    if (typeof id !== "string" || first === index) continue
    tell([index, "id"], `is already the id of entry [${first}] in this list: each needs its own`)
  }
}, Array.isArray)

export const phoneOfCountry = toCheck<{ phone: unknown; country: unknown }>(({ phone, country }, tell) => {
  if (typeof phone !== "string" || typeof country !== "string") return
  if (toSitePhone(phone, country)) return
  tell(["phone"], "must be a phone number with its country code, such as +15125550100")
})

/** ServiceTitan takes no booking without one of the three. */
export const someContact = toCheck<{ phone: unknown; email: unknown; address: unknown }>((fields, tell) => {
  if (fields.phone !== "off" || fields.email !== "off" || fields.address !== "off") return
  tell([], "must leave one of phone, email and address on: ServiceTitan takes no booking without any")
})

import type * as z from "zod/mini"
import { toSitePhone } from "./phone.ts"

/**
 * Rules between the fields of the configuration. Each runs whenever its part of the file is of the right kind at all, also
 * beside other faults, so that all faults are told at once: it must bear fields of a wrong type.
 */
export type Rule<T> = (part: T, tell: (path: PropertyKey[], message: string) => void) => void

/** A rule as a function for `z.check`. */
export const rule =
  <T>(check: Rule<T>): z.core.CheckFn<T> =>
  ({ value, issues }) =>
    check(value, (path, message) => issues.push({ code: "custom", input: undefined, path, message, continue: true }))

/** For the `when` of such a check. */
export const always = { when: ({ value }: z.core.ParsePayload) => typeof value === "object" && value !== null }

/** ServiceTitan leaves the office's drop-down empty when a job type comes without the business unit it is mapped to. */
export const pairTogether: Rule<{ jobTypeId?: number | undefined; businessUnitId?: number | undefined }> = (
  { jobTypeId, businessUnitId },
  tell,
) => {
  const missing = (["jobTypeId", "businessUnitId"] as const).filter(
    (_, index) => [jobTypeId, businessUnitId][index] === undefined,
  )
  if (missing.length === 1) {
    tell(missing, "is missing: a job type and its business unit go together, so give both or neither")
  }
}

export const idsOnlyOnce: Rule<readonly { id: string }[]> = (entries, tell) => {
  const seen = new Map<unknown, number>()
  for (const [index, entry] of entries.entries()) {
    const id: unknown = entry?.id
    const earlier = seen.get(id)
    if (typeof id === "string" && earlier !== undefined) {
      tell([index, "id"], `is already the id of entry [${earlier}] in this list: each needs its own`)
    } else {
      seen.set(id, index)
    }
  }
}

export const phoneOfCountry: Rule<{ phone: string; country: string }> = ({ phone, country }, tell) => {
  if (typeof phone !== "string" || typeof country !== "string") return
  if (toSitePhone(phone, country)) return
  tell(["phone"], "must be a phone number with its country code, such as +15125550100")
}

/** ServiceTitan takes no booking without one of the three. */
export const someContact: Rule<{ phone: string; email: string; address: string }> = (fields, tell) => {
  if (fields.phone === "off" && fields.email === "off" && fields.address === "off") {
    tell([], "must leave one of phone, email and address on: ServiceTitan takes no booking without any")
  }
}

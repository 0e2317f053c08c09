import { YEAR_ONE } from "../schemas.ts"
import { JOB_TYPES } from "../set-up-data.ts"
import type { StoredBooking, StoredContact } from "../store/rows.ts"

/** Something that a real office would suffer from. `brief` stands in the list, the rest beside the details. */
export type Warning = { brief: string; title: string; text: string }

const BROKEN = "\ufffd"

/**
 * What is wrong with a booking that ServiceTitan took all the same.
 *
 * @param copies how many bookings have the same externalId, this one included
 */
export const warningsOf = (
  { fields }: StoredBooking,
  contacts: readonly StoredContact[],
  copies: number,
): readonly Warning[] => {
  const warnings: Warning[] = []
  if (copies > 1) {
    warnings.push({
      brief: `Sent ${copies} times`,
      title: `This request is here ${copies} times`,
      text: `${copies} bookings have the external ID ${fields.externalId}. ServiceTitan does not look for duplicates; the sender must.`,
    })
  }
  if (fields.start === YEAR_ONE) {
    warnings.push({
      brief: "No start",
      title: "No start was sent",
      text: "ServiceTitan then stores the year 1, and offices dismiss such a booking within minutes.",
    })
  }
  if (!isPair(fields)) {
    warnings.push({
      brief: "No pair",
      title: "The job type does not go with the business unit",
      text: "ServiceTitan then leaves the office's drop-down empty. Send a pair that the account maps, or neither of both.",
    })
  }
  const contactTexts = contacts.flatMap(({ value, memo }) => [value, memo])
  const texts = [fields.name, fields.summary, fields.source, ...Object.values(fields.address ?? {}), ...contactTexts]
  if (texts.some((text) => text?.includes(BROKEN))) {
    warnings.push({
      brief: "Broken letters",
      title: "Some letters arrived broken",
      text: "Text outside ASCII was sent as it is. It arrives whole when the sender writes it as \\uXXXX in the JSON.",
    })
  }
  return warnings
}

/** Of a job type that the account does not have, nothing is known. */
const isPair = ({ jobTypeId, businessUnitId }: StoredBooking["fields"]): boolean => {
  const units: readonly number[] = JOB_TYPES.find(({ id }) => BigInt(id) === jobTypeId)?.businessUnitIds ?? []
  return units.length === 0 || units.some((id) => BigInt(id) === businessUnitId)
}

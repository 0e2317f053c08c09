import { reasonInWords } from "../../src/operator/reasons.ts"
import { ADA } from "../ada.ts"
import type { Cell } from "./cells.ts"
import type { Ending } from "./run-cell.ts"

/** Whether there is a sentence for a reason, beside the one for codes that nobody knows. */
const isUnderstood = (reason: string) => reasonInWords(reason) !== reasonInWords("").replace("code ", `code ${reason}`)

const PHONE = "Phone 5125550143"
const EMAIL = `Email ${ADA.email}`

/** What is wrong with how a cell ended: nothing, where the booking is there exactly once with its contacts, or a person is told why not. */
export const judge = (cell: Cell, { state, reason, bookings }: Ending): string[] => {
  const wrong: string[] = []
  const says = (holds: boolean, complaint: string) => {
    if (!holds) wrong.push(complaint)
  }
  says(bookings.length <= 1, `${bookings.length} bookings`)
  for (const { externalId, summary, contacts } of bookings) {
    says(externalId === "AAAA-0001", `an externalId of ${externalId}`)
    says(new Set(contacts).size === contacts.length, `a contact twice: ${contacts}`)
    if (state === "delivered") {
      says(contacts.includes(PHONE) || summary.includes("555-0143"), "no phone number")
      says(contacts.includes(EMAIL) || summary.includes("ada@example.com"), "no email address")
      if (!isRefused(cell)) says(contacts.length === 2, `other contacts: ${contacts}`)
    }
  }
  if (state === "delivered") says(bookings.length === 1, "delivered, and not there")
  else if (state === "attention") says(isUnderstood(reason ?? ""), `a reason that nobody understands: ${reason}`)
  else wrong.push(`still ${state}`)
  const passes = cell.duration !== "for ever" && cell.fault.name !== "status 400"
  if (passes) says(state === "delivered", `given up although the fault passes: ${reason}`)
  return wrong
}

/** Whether ServiceTitan does not want something in the booking: then it goes without it, and says so in its summary. */
const isRefused = ({ step, fault }: Cell) => fault.name === "status 400" || step.operation === "update"

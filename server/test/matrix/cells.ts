import { FAULTS, type Fault } from "../office/faults.ts"
import { DURATIONS, type Duration, type Trouble } from "../office/line.ts"

/** A step of a delivery, and what has to go wrong before so that it is taken. */
export type MatrixStep = { name: string; operation: string; before: readonly Trouble[] }

/** One fault, at one step, for some time. */
export type Cell = { step: MatrixStep; fault: Fault; duration: Duration }

const faultNamed = (name: string): Fault => {
  const fault = FAULTS.find((one) => one.name === name)
  if (!fault) throw new Error(`There is no fault "${name}".`)
  return fault
}

const lost = (operation: string, name: string): Trouble => ({ operation, fault: faultNamed(name), duration: "once" })

/** Everything that a delivery ever asks ServiceTitan. */
export const STEPS: readonly MatrixStep[] = [
  { name: "get a token", operation: "token", before: [] },
  { name: "create the booking", operation: "create", before: [] },
  { name: "look up a booking that was made", operation: "list", before: [lost("create", "reset, carried out")] },
  {
    name: "look up a booking that was not made",
    operation: "list",
    before: [lost("create", "reset, not carried out")],
  },
  { name: "add a contact", operation: "contacts.create", before: [] },
  {
    name: "look up a contact that was added",
    operation: "contacts.list",
    before: [lost("contacts.create", "reset, carried out")],
  },
  {
    name: "look up a contact that was not added",
    operation: "contacts.list",
    before: [lost("contacts.create", "reset, not carried out")],
  },
  {
    name: "tell a refused contact",
    operation: "update",
    before: [{ operation: "contacts.create", fault: faultNamed("status 400"), duration: "for ever" }],
  },
]

/** Each fault at each step, once, for an hour and for ever. */
export const CELLS: readonly Cell[] = STEPS.flatMap((step) =>
  FAULTS.flatMap((fault) => DURATIONS.map((duration) => ({ step, fault, duration }))),
)

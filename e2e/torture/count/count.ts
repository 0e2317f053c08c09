/** What one visitor sent, and every reference that was thanked with. */
export type Visit = { email: string; phone: string; references: ReadonlySet<string> }

/** A booking as the office has it. */
export type Held = { externalId: string; contacts: readonly { type: string; value: string }[] }

/** A booking as the ledger has it. */
export type Kept = { reference: string; state: string }

export type Count = {
  acknowledged: number
  delivered: number
  attention: number
  /** Acknowledged, and neither whole at the office nor shown to anybody as needing attention. */
  lost: string[]
  /** At the office more than once, or with a contact more than once. */
  doubled: string[]
}

/**
 * Holds what the visitors were promised against what the office has.
 *
 * It believes neither the ledger nor the log: a booking is delivered if it is at the office.
 */
export const count = (visits: readonly Visit[], office: readonly Held[], ledger: readonly Kept[]): Count => {
  const held = Map.groupBy(office, ({ externalId }) => externalId)
  const parked = new Set(ledger.filter(({ state }) => state === "attention").map(({ reference }) => reference))
  const promised = visits.flatMap((visit) => [...visit.references].map((reference) => ({ visit, reference })))

  const isWhole = ({ visit, reference }: (typeof promised)[number]) => {
    const values = (held.get(reference) ?? []).flatMap(({ contacts }) => contacts.map(({ value }) => value))
    return values.includes(visit.email) && values.includes(visit.phone)
  }
  const delivered = promised.filter(isWhole)
  const rest = promised.filter((one) => !isWhole(one)).map(({ reference }) => reference)
  return {
    acknowledged: promised.length,
    delivered: delivered.length,
    attention: rest.filter((reference) => parked.has(reference)).length,
    lost: rest.filter((reference) => !parked.has(reference)),
    doubled: [...sentTwice(held), ...contactTwice(office), ...personTwice(office)],
  }
}

const sentTwice = (held: ReadonlyMap<string, readonly Held[]>): string[] =>
  [...held].filter(([, bookings]) => bookings.length > 1).map(([reference]) => reference)

const contactTwice = (office: readonly Held[]): string[] =>
  office
    .filter(({ contacts }) => new Set(contacts.map(({ type, value }) => `${type} ${value}`)).size < contacts.length)
    .map(({ externalId }) => externalId)

/** One submission that came in under two references: the idempotency key was not heeded. */
const personTwice = (office: readonly Held[]): string[] => {
  const references = new Map<string, Set<string>>()
  for (const { externalId, contacts } of office) {
    for (const { type, value } of contacts) {
      if (type === "Email") references.set(value, (references.get(value) ?? new Set()).add(externalId))
    }
  }
  return [...references.values()].filter(({ size }) => size > 1).map((several) => [...several].join(" = "))
}

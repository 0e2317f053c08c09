import type { Ledger } from "../ledger/ledger.ts"
import type { Attempt, DueBooking, Progress } from "../ledger/progress.ts"
import { kindOf, type Log } from "../log.ts"
import type { BookingProviderClient } from "../servicetitan/client.ts"
import type { Outcome } from "../servicetitan/outcome.ts"
import type { ContactCreate, CreateBooking } from "../servicetitan/types.ts"
import type { Site, Sites } from "../sites/site.ts"
import { advance, markSent } from "./advance.ts"
import type { DeliveryEvent } from "./events.ts"
import { lookUpBooking, lookUpContact } from "./look-up.ts"
import { isOptionalPart, toCreateBooking } from "./payload.ts"

export type DeliverParts = {
  ledger: Pick<Ledger, "record">
  sites: Sites
  clientOf: (site: Site) => BookingProviderClient
  now: () => number
  random: () => number
  log: Log
}

/** Walks one leased booking through its steps until it is delivered, must wait, or `stopping` says so between two steps. */
export type Deliver = (due: DueBooking, stopping: () => boolean) => Promise<void>

type StepName = "create" | "add_contact" | "look_up"
type Step = { name: StepName; run: (onSend: () => Promise<void>) => Promise<DeliveryEvent> }
type Plan = { step: Step; furtherContacts: number }

export const createDeliver = (parts: DeliverParts): Deliver => {
  const { ledger, sites, clientOf, now, random, log } = parts

  const plan = (due: DueBooking): Plan => {
    const site = sites.get(due.site)
    if (!site) return noStep({ kind: "site_missing" })
    const leftOut = new Set(due.progress.leftOut.filter(isOptionalPart))
    try {
      const { create, furtherContacts } = toCreateBooking(due.stored, site, now(), leftOut)
      const step = nextStep(due.progress, clientOf(site), create, furtherContacts[due.progress.contactsAdded])
      return { step, furtherContacts: furtherContacts.length }
    } catch (error) {
      log("payload_failed", { site: due.site, reference: due.stored.reference, error: kindOf(error) })
      return noStep({ kind: "unmappable" })
    }
  }

  return async (leased, stopping) => {
    let due = leased
    for (;;) {
      const { step, furtherContacts } = plan(due)
      const startedAt = now()
      const onSend = async () => {
        due = await held(ledger.record(due, markSent(due.progress, now()), { now: now(), keepLease: true }))
      }
      const event = await step.run(onSend)
      const { receivedAt, reference } = due.stored
      const progress = advance(due.progress, event, { now: now(), random: random(), receivedAt, furtherContacts })
      const attempt = attemptOf(startedAt, step.name, event)
      const goOn = progress.state === "waiting" && progress.nextAt <= now() && !stopping()
      due = await held(ledger.record(due, progress, { now: now(), keepLease: goOn, attempt }))
      report(log, due.site, reference, attempt, progress)
      if (!goOn) return
    }
  }
}

const noStep = (event: DeliveryEvent): Plan => ({
  step: { name: "create", run: async () => event },
  furtherContacts: 0,
})

const held = async (recorded: Promise<DueBooking | undefined>): Promise<DueBooking> => {
  const due = await recorded
  if (!due) throw new Error("The lease was lost; whoever holds it goes on.")
  return due
}

const nextStep = (
  progress: Progress,
  client: BookingProviderClient,
  create: CreateBooking,
  contact: ContactCreate | undefined,
): Step => {
  const { crmId } = progress
  const inDoubt = progress.sentAt !== undefined
  if (crmId === undefined) {
    if (inDoubt) return { name: "look_up", run: () => lookUpBooking(client, create.externalId) }
    return {
      name: "create",
      run: async (onSend) =>
        eventOf(await client.createBooking(create, onSend), ({ id }) => ({ kind: "created", crmId: id })),
    }
  }
  // Nothing is left to add: a configuration or a rule has changed since the step before.
  if (!contact) return { name: "create", run: async () => ({ kind: "created", crmId }) }
  if (inDoubt) return { name: "look_up", run: () => lookUpContact(client, crmId, contact) }
  return {
    name: "add_contact",
    run: async (onSend) => eventOf(await client.addContact(crmId, contact, onSend), () => ({ kind: "contact_added" })),
  }
}

const eventOf = <T>(outcome: Outcome<T>, whenMade: (value: T) => DeliveryEvent): DeliveryEvent => {
  switch (outcome.kind) {
    case "made":
      return whenMade(outcome.value)
    case "refused":
      return { kind: "refused", refusal: outcome.refusal }
    case "unknown":
      return { kind: "doubt", doubt: outcome.doubt }
  }
}

const attemptOf = (at: number, step: StepName, event: DeliveryEvent): Attempt => {
  switch (event.kind) {
    case "refused": {
      const { reason, status, fields } = event.refusal
      return { at, step, outcome: reason, status, detail: fields?.join(" ") || undefined }
    }
    case "doubt":
      return { at, step, outcome: event.doubt.cause, status: event.doubt.status }
    default:
      return { at, step, outcome: event.kind }
  }
}

const report = (log: Log, site: string, reference: string, { step, outcome, status }: Attempt, progress: Progress) => {
  const { state, tries, reason } = progress
  if (state === "delivered") log("delivered", { site, reference })
  else if (state === "attention") log("needs_attention", { site, reference, step, outcome, status, reason })
  else if (outcome !== "created" && outcome !== "contact_added") {
    log("delivery_waits", {
      site,
      reference,
      step,
      outcome,
      status,
      tries,
      nextAt: new Date(progress.nextAt).toISOString(),
    })
  }
}

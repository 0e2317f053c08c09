import type { StepName } from "@porchlight/shared/operator/steps"
import type { Breaker } from "../ledger/breaker.ts"
import type { CatchUp, Ledger } from "../ledger/ledger.ts"
import type { Attempt, DueBooking, Progress } from "../ledger/progress.ts"
import { kindOf, type Log } from "../log.ts"
import type { Acquaintance, LookBack } from "../privacy/look-back.ts"
import type { BookingProviderClient } from "../servicetitan/client.ts"
import type { Site, Sites } from "../sites/site.ts"
import { advance, type Moment, markSent } from "./advance.ts"
import { advanceBreaker, endsOutage, healthOf } from "./breaker.ts"
import type { DeliveryEvent } from "./events.ts"
import { nextStep, type Step } from "./next-step.ts"
import { isLeftOut, optionalPartsOf, toCreateBooking } from "./payload.ts"
import { FIRST_LOOK_MS, LAST_LOOK_MS } from "./schedule.ts"

export type DeliverParts = {
  ledger: Pick<Ledger, "record" | "breaker">
  sites: Sites
  lookBack: LookBack
  clientOf: (site: Site) => BookingProviderClient
  now: () => number
  random: () => number
  log: Log
}

/** Walks one leased booking through its steps until it is delivered, must wait, or `stopping` says so between two steps. */
export type Deliver = (due: DueBooking, stopping: () => boolean) => Promise<void>

type Plan = { step: Step } & Pick<Moment, "optionalParts" | "furtherContacts">

export const createDeliver = (parts: DeliverParts): Deliver => {
  const { ledger, sites, lookBack, clientOf, now, random, log } = parts

  const plan = (due: DueBooking, { askedBefore }: Acquaintance): Plan => {
    const site = sites.get(due.site)
    if (!site) return noStep({ kind: "site_missing" })
    const leftOut = new Set(due.progress.leftOut.filter(isLeftOut))
    try {
      const payload = toCreateBooking({ ...due.stored, askedBefore }, site, now(), leftOut)
      return {
        step: nextStep(due.progress, clientOf(site), payload),
        optionalParts: optionalPartsOf(payload.create),
        furtherContacts: payload.furtherContacts.length,
      }
    } catch (error) {
      log("payload_failed", { site: due.site, reference: due.stored.reference, error: kindOf(error) })
      return noStep({ kind: "unmappable" })
    }
  }

  /** The site's breaker before and after this call. */
  const breakersAround = async (due: DueBooking, event: DeliveryEvent, startedAt: number) => {
    const before = await ledger.breaker(due.site)
    const health = healthOf(event, due.progress.crmId !== undefined)
    const after = advanceBreaker(before, health, { booking: due.id, startedAt, now: now(), random: random() })
    return { before, after }
  }

  return async (leased, stopping) => {
    let due = leased
    let acquaintance = await lookBack(due)
    for (;;) {
      const { step, optionalParts, furtherContacts } = plan(due, acquaintance)
      const startedAt = now()
      const onSend = async () => {
        const options = { now: now(), keepLease: true, note: acquaintance.note?.(due) }
        due = await held(ledger.record(due, markSent(due.progress, now()), options))
        acquaintance = { askedBefore: acquaintance.askedBefore }
      }
      const event = await step.run(onSend)
      const { since, stored } = due
      const moment = { now: now(), random: random(), since, optionalParts, furtherContacts }
      const progress = advance(due.progress, event, moment)
      const attempt = attemptOf(startedAt, step.name, event)
      const goOn = progress.state === "waiting" && progress.nextAt <= now() && !stopping()
      const { before, after } = await breakersAround(due, event, startedAt)
      const breaker = after === before ? undefined : after
      const catchUp = endsOutage(before, after) ? catchUpAt(now()) : undefined
      due = await held(ledger.record(due, progress, { now: now(), keepLease: goOn, attempt, breaker, catchUp }))
      report(log, due.site, stored.reference, attempt, progress)
      if (breaker) reportBreaker(log, due.site, before, breaker)
      if (!goOn) return
    }
  }
}

const noStep = (event: DeliveryEvent): Plan => ({
  step: { name: "create", run: async () => event },
  optionalParts: [],
  furtherContacts: 0,
})

const held = async (recorded: Promise<DueBooking | undefined>): Promise<DueBooking> => {
  const due = await recorded
  if (!due) throw new Error("The lease was lost; whoever holds it goes on.")
  return due
}

const catchUpAt = (now: number): CatchUp => ({
  sentBefore: now - LAST_LOOK_MS,
  lookBy: now + LAST_LOOK_MS - FIRST_LOOK_MS,
})

const attemptOf = (at: number, step: StepName, event: DeliveryEvent): Attempt => {
  switch (event.kind) {
    case "refused": {
      const { reason, status, fields } = event.refusal
      return { at, step, outcome: reason, status, detail: fields?.join(" ") || undefined }
    }
    case "doubt":
      return { at, step, outcome: event.doubt.cause, status: event.doubt.status }
    case "look_failed": {
      const { failure } = event
      const outcome = "reason" in failure ? failure.reason : failure.cause
      return { at, step, outcome, status: failure.status }
    }
    default:
      return { at, step, outcome: event.kind }
  }
}

/** Steps that went well. They lead to the next one and are not logged. */
const GOOD_NEWS: readonly string[] = ["created", "contact_added", "contact_told"] satisfies DeliveryEvent["kind"][]

const report = (log: Log, site: string, reference: string, { step, outcome, status }: Attempt, progress: Progress) => {
  const { state, tries, reason } = progress
  if (state === "delivered") log("delivered", { site, reference })
  else if (state === "attention") log("needs_attention", { site, reference, step, outcome, status, reason })
  else if (!GOOD_NEWS.includes(outcome)) {
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

const reportBreaker = (log: Log, site: string, before: Breaker, { openedAt, pausedUntil, reason }: Breaker) => {
  if (openedAt !== undefined) log("site_paused", { site, reason, nextAt: new Date(pausedUntil).toISOString() })
  else if (before.openedAt !== undefined) log("site_resumed", { site })
}

import type { StepName } from "@porchlight/shared/operator/steps"
import type { Progress } from "../ledger/progress.ts"
import type { BookingProviderClient, OnSend } from "../servicetitan/client.ts"
import type { Outcome } from "../servicetitan/outcome.ts"
import { mustTellContact } from "./advance.ts"
import type { DeliveryEvent } from "./events.ts"
import { lookUpBooking, lookUpContact } from "./look-up.ts"
import type { Payload } from "./payload.ts"

export type Step = { name: StepName; run: (onSend: OnSend) => Promise<DeliveryEvent> }

/** What a booking that has come this far needs next. */
export const nextStep = (progress: Progress, client: BookingProviderClient, payload: Payload): Step => {
  const { create, furtherContacts } = payload
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
  const contact = furtherContacts[progress.contactsAdded]
  // Nothing is left to add: a configuration or a rule has changed since the step before.
  if (!contact) return { name: "create", run: async () => ({ kind: "created", crmId }) }
  // Writing the summary twice does no harm, so this step is neither marked as sent nor looked up.
  if (mustTellContact(progress)) {
    const { summary } = create
    return {
      name: "tell_contact",
      run: async () => eventOf(await client.updateBooking(crmId, { summary }), () => ({ kind: "contact_told" })),
    }
  }
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

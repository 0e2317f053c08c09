import type { Doubt, Refusal } from "../servicetitan/outcome.ts"

/** What a step of a delivery came to. */
export type DeliveryEvent =
  /** The booking is surely in ServiceTitan, under this id: made just now, or found by a look-up. */
  | { kind: "created"; crmId: string }
  /** The next contact is surely there. */
  | { kind: "contact_added" }
  /** The next contact was refused, and now surely stands in the booking's summary. */
  | { kind: "contact_told" }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "doubt"; doubt: Doubt }
  /** A look-up of a step of unknown fate found nothing. */
  | { kind: "not_found" }
  /** A look-up could not be made. */
  | { kind: "look_failed"; failure: Refusal | Doubt }
  /** The site is no longer configured. */
  | { kind: "site_missing" }
  /** What was stored could not be turned into what ServiceTitan takes: our own fault, or the configuration's. */
  | { kind: "unmappable" }

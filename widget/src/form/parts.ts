import type { Attribution } from "@porchlight/shared/booking"
import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Emit, Transport } from "../contract.ts"
import type { Messages } from "../messages/messages.ts"
import type { DraftStore } from "./draft.ts"

/** Everything that the form gets from outside. It knows neither the network nor the page around it. */
export type Parts = {
  site: PublicSite
  language: Language
  messages: Messages
  /** The service that the page wishes to be chosen at first. */
  service: string | undefined
  drafts: DraftStore
  send: Transport["sendBooking"]
  emit: Emit
  readAttribution(): Attribution
  newKey(): string
  isOnline(): boolean
  now(): Date
}

const PartsContext = createContext<Parts | undefined>(undefined)

export const PartsProvider = PartsContext.Provider

export const useParts = (): Parts => {
  const parts = useContext(PartsContext)
  if (!parts) throw new Error("The form stands outside of its provider.")
  return parts
}

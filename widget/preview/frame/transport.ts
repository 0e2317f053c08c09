import type { FieldError } from "@porchlight/shared/problem"
import type { PublicSite } from "@porchlight/shared/site"
import type { Outcome, Shipment, Transport } from "../../src/contract.ts"
import { isLive, type State } from "../stage/view.ts"
import { goesOut } from "./overlay.ts"

/** Long enough to see how sending looks. */
const PRETENDED_MS = 900

/** Reads as what it is, and has the shape of a real one. */
const PRETENDED_REFERENCE = "PREV-0000"

/** What a frame puts between its form and the server. */
export type Overlay = {
  /** What is shown now: what is sent is answered accordingly. */
  state: State
  /** What the form is told of its site. */
  site(own: PublicSite): PublicSite
}

/**
 * Sends for real only where the server itself said that the site's requests go to the sandbox. For every other site
 * nothing leaves the page, and the form gets the answer that it would have got: trying a form out must never put a
 * booking on a real office's screen. A state that is only shown sends nothing anywhere.
 *
 * @param overlay is asked at each call
 */
export const previewTransport = (
  real: Transport,
  overlay: () => Overlay,
  wait: (ms: number) => Promise<void> = pause,
): Transport => {
  const known = new Map<string, PublicSite>()
  const isSent = (site: PublicSite | undefined): boolean => site !== undefined && goesOut(site, overlay().state)
  return {
    fetchSite: async (id) => {
      const answer = await real.fetchSite(id)
      if (answer.kind === "gone") return answer
      known.set(id, answer.site)
      return { kind: "site", site: overlay().site(answer.site) }
    },
    fetchFormToken: async (id, key) => {
      if (!real.fetchFormToken || !isSent(known.get(id))) throw new Error("Nothing is sent from here.")
      return real.fetchFormToken(id, key)
    },
    sendBooking: async (shipment) => {
      const { state } = overlay()
      const site = known.get(shipment.site)
      if (!isLive(state)) return pretended(state, shipment, site)
      if (isSent(site)) return real.sendBooking(shipment)
      await wait(PRETENDED_MS)
      return { kind: "accepted", reference: PRETENDED_REFERENCE }
    },
  }
}

const pretended = (state: State, { signal }: Shipment, site: PublicSite | undefined): Outcome | Promise<Outcome> => {
  switch (state) {
    case "sending":
      // No answer, for as long as the form stands.
      return new Promise((resolve) => signal?.addEventListener("abort", () => resolve({ kind: "unknown" })))
    case "unknown":
      return { kind: "unknown" }
    case "refused":
      return { kind: "refused", errors: refusals(site) }
    default:
      return { kind: "accepted", reference: PRETENDED_REFERENCE }
  }
}

/** What a server might find that the form did not, in fields that this form has. */
const refusals = (site: PublicSite | undefined): FieldError[] => {
  const isAsked = (field: "phone" | "email" | "address") => site?.fields[field] !== "off"
  const fields = [isAsked("phone") ? "phone" : "email", ...(isAsked("address") ? ["address.zip"] : [])]
  return fields.map((field) => ({ field, code: "invalid" }))
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

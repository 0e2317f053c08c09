import type { Transport } from "../../src/contract.ts"

/** Long enough to see how sending looks. */
const PRETENDED_MS = 900

/** Reads as what it is, and has the shape of a real one. */
const PRETENDED_REFERENCE = "PREV-0000"

/**
 * Sends for real only where the server itself said that the site's requests go to the sandbox. For every other site
 * nothing leaves the page, and the form gets the answer that it would have got: trying a form out must never put a
 * booking on a real office's screen.
 */
export const previewTransport = (real: Transport, wait: (ms: number) => Promise<void> = pause): Transport => {
  const sandboxes = new Set<string>()
  return {
    fetchSite: async (id) => {
      const answer = await real.fetchSite(id)
      if (answer.kind === "site" && answer.site.sandbox) sandboxes.add(id)
      return answer
    },
    sendBooking: async (shipment) => {
      if (sandboxes.has(shipment.site)) return real.sendBooking(shipment)
      await wait(PRETENDED_MS)
      return { kind: "accepted", reference: PRETENDED_REFERENCE }
    },
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

import type { Language } from "@porchlight/shared/limits"
import { RECEIPT_HEADER } from "@porchlight/shared/receipt"
import type { Phase } from "../src/form/state.ts"

/**
 * Gives the receipt the address that it has without scripts, too: a reload shows it again, and does not ask for another request.
 * The server signs that, in its answer to the booking.
 */
export const receiptAddress = (language: Language) => {
  let signed: string | null = null
  return {
    hear: ({ headers }: Response) => {
      signed = headers.get(RECEIPT_HEADER)
    },
    show: (phase: Phase) => {
      if (phase.kind !== "sent" || !signed) return
      const query = new URLSearchParams({ receipt: signed, lang: language })
      if (phase.earlier) query.append("earlier", "")
      history.replaceState(null, "", `?${query}`)
    },
  }
}

import { formHeader } from "@porchlight/shared/form-token"
import type { Transport } from "../contract.ts"
import type { Tools } from "../form/parts.ts"
import { newKey } from "../form/submission/key.ts"
import type { Vouching } from "./vouch.ts"

/**
 * Sends requests together with what shows that a person has filled the form in.
 *
 * @param trap gives the field that people never meet
 * @param vouching if the site asks for more than that
 */
export const sending = (
  sendBooking: Transport["sendBooking"],
  trap: () => HTMLInputElement | null,
  vouching?: Vouching,
): Pick<Tools, "prepare" | "newKey" | "send"> => ({
  newKey,
  ...vouching,
  send: async (shipment) => {
    const proof = await vouching?.proofFor(shipment.key)
    return sendBooking({ ...shipment, form: formHeader({ ...proof, honeypot: Boolean(trap()?.value) }) })
  },
})

import type { PorchlightBooking, PorchlightEvent } from "@porchlight/widget/react"
import "@porchlight/widget/react"
import { useEffect, useRef } from "react"

/**
 * The booking form of the office.
 *
 * @param onAccepted is told the reference of each request that has arrived
 */
export const BookingForm = ({ onAccepted }: { onAccepted: (reference: string) => void }) => {
  const element = useRef<PorchlightBooking>(null)

  useEffect(() => {
    const form = element.current
    const tell = ({ detail }: PorchlightEvent<"accepted">) => onAccepted(detail.reference)
    form?.addEventListener("porchlight:accepted", tell)
    return () => form?.removeEventListener("porchlight:accepted", tell)
  }, [onAccepted])

  return <porchlight-booking ref={element} base="https://book.example" site="acme" />
}

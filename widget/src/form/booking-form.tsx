import { BookingProvider } from "./field.ts"
import { type Parts, PartsProvider } from "./parts.ts"
import { GoneScreen } from "./screens/gone.tsx"
import { ReceiptScreen } from "./screens/receipt.tsx"
import { RequestScreen } from "./screens/request.tsx"
import { useBooking } from "./use-booking.ts"

/** The whole form, in whichever state it is. */
export const BookingForm = ({ parts }: { parts: Parts }) => {
  const booking = useBooking(parts)
  const { phase } = booking.model
  return (
    <PartsProvider value={parts}>
      <BookingProvider value={booking}>
        {phase.kind === "sent" ? (
          <ReceiptScreen sent={phase} />
        ) : phase.kind === "gone" ? (
          <GoneScreen messages={parts.messages} site={parts.site} />
        ) : (
          <RequestScreen />
        )}
      </BookingProvider>
    </PartsProvider>
  )
}

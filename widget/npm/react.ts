import type {} from "react"
import type { PorchlightAttributes, PorchlightBooking } from "./types.ts"

export * from "./index.ts"

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "porchlight-booking": DetailedHTMLProps<HTMLAttributes<PorchlightBooking>, PorchlightBooking> &
        PorchlightAttributes
    }
  }
}

import type { HTMLAttributes } from "preact"
import type { PorchlightAttributes, PorchlightBooking } from "./types.ts"

export * from "./index.ts"

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "porchlight-booking": HTMLAttributes<PorchlightBooking> & PorchlightAttributes
    }
  }
}

import type { HTMLAttributes } from "vue"
import type { PorchlightAttributes, PorchlightBooking, PorchlightEvent, PorchlightEvents } from "./types.ts"

export * from "./index.ts"

/** In a template, `@porchlight:accepted="…"`. */
type Listeners = { [Name in keyof PorchlightEvents as `onPorchlight:${Name}`]?: (event: PorchlightEvent<Name>) => void }

declare module "vue" {
  interface GlobalComponents {
    "porchlight-booking": new () => PorchlightBooking & { $props: HTMLAttributes & PorchlightAttributes & Listeners }
  }
}

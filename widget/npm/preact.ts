import type {} from "preact"
import type { PorchlightAttributes } from "./types.ts"

export * from "./index.ts"

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      // As any element has them: the types of attributes have gone by several names since Preact 10.
      "porchlight-booking": IntrinsicElements["article"] & PorchlightAttributes
    }
  }
}

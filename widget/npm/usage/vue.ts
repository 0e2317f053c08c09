import "@porchlight/widget/vue"
import type { GlobalComponents } from "vue"

type Props = InstanceType<GlobalComponents["porchlight-booking"]>["$props"]

export const booking: Props = {
  base: "https://book.example",
  site: "acme",
  class: "wide",
  "onPorchlight:accepted": ({ detail }) => console.log(detail.reference),
}

// @ts-expect-error there is no such mode
export const misspelt: Props = { site: "acme", mode: "popup" }

import { defineElement } from "../src/element/element.ts"
import { serverBase } from "./base.ts"

export type {
  PorchlightAttributes,
  PorchlightBooking,
  PorchlightEvent,
  PorchlightEvents,
  PorchlightFailure,
  PorchlightGroup,
  PorchlightValues,
} from "./types.ts"

// On a server there are no elements: what it renders comes alive in the browser.
if (typeof customElements !== "undefined") defineElement((host) => serverBase(host.getAttribute("base")))

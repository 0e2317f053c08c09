import type { Form, Parts, Shown } from "../src/form/parts.ts"
import type { Model } from "../src/form/state.ts"
import { outcomes } from "../src/form/submission/outcomes.ts"

type Drawing = Pick<Parts, "site" | "language" | "messages" | "now" | "native"> & {
  model: Model
  shown: Shown
}

const nothing = () => {}

/** The form at one moment, for a server to draw: nobody will ever touch it there. */
export const stillForm = ({ model, shown, ...parts }: Drawing): Form => ({
  ...parts,
  model,
  submission: { ...shown, ...outcomes },
  underWay: false,
  stand: nothing,
  service: undefined,
  drafts: { load: () => undefined, moved: () => false, save: nothing, clear: nothing },
  emit: nothing,
  isOnline: () => true,
  fetchSubmission: () => Promise.reject(new Error("A form that is drawn on a server is not sent from there.")),
  been: new Set(),
  current: () => model,
  show: nothing,
  become: nothing,
  signal: new AbortController().signal,
  change: nothing,
  leave: nothing,
  press: nothing,
  submit: nothing,
})

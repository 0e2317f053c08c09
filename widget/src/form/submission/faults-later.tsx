import { within } from "../../loader/retry.ts"
import type { AfterMessages } from "../../messages/messages.ts"
import { goneOf } from "../../page/gone.ts"
import { focusOnArrival } from "../focus.ts"
import type { Faults, Form } from "../parts.ts"
import { Unsent } from "../screens/unsent.tsx"
import type { Model } from "../state.ts"
import { fieldOf } from "./field-names.ts"

/** How long to wait for the exact messages, before a general one is shown. */
const PATIENCE_MS = 2000

/** Whether there is any error to show, even if it was corrected since and is struck out. */
export const isFaulty = ({ errors, told, phase: { kind } }: Model): boolean =>
  errors.length + told.length > 0 || kind === "busy" || kind === "gone"

/**
 * Fetches what shows errors once there are any. Until it is here nothing is shown; if it cannot be fetched, a general sentence
 * says that something is wrong, and where. Each further refusal tries again.
 *
 * @param faults what shows them, if it is here already
 */
export const faultsLater = (
  after: AfterMessages,
  fetchFaults: () => Promise<Faults>,
  faults: Faults | undefined,
): Faults => {
  const plain = plainFaults(after)
  let asked: number | undefined

  const faultsOf = (form: Form) => {
    const { refusals } = form.model
    if (faults !== undefined && faults !== plain) return faults
    if (asked !== refusals && isFaulty(form.model)) {
      asked = refusals
      const use = (found: Faults) => {
        faults = found
        form.show(form.current())
      }
      within(PATIENCE_MS, fetchFaults().then(use), goneOf(form)).catch(() => faults ?? use(plain))
    }
    return faults
  }

  return {
    errorAt: (form, name) => faultsOf(form)?.errorAt(form, name),
    errorSummary: (form) => faultsOf(form)?.errorSummary(form),
    goneScreen: (form) => faultsOf(form)?.goneScreen(form),
    busyNotice: (form, phase) => faultsOf(form)?.busyNotice(form, phase),
  }
}

const unsent = (form: Form) => <Unsent form={form} />

const plainFaults = (after: AfterMessages): Faults => ({
  errorAt: ({ model }, name) =>
    model.errors.some(({ field }) => fieldOf(field) === name) && (
      <span role="alert">{after["errors.any.invalid"]}</span>
    ),
  // Only after a refusal: this takes the focus, and somebody who has left a field is already in the next one.
  errorSummary: ({ model }) =>
    model.errors.some((error) => model.told.includes(error)) && (
      <p key={model.refusals} ref={focusOnArrival} tabindex={-1}>
        {after["errors.any.invalid"]}
      </p>
    ),
  goneScreen: unsent,
  busyNotice: unsent,
})

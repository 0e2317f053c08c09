import { HONEYPOT } from "@porchlight/shared/form-token"
import type { Hidden } from "./contract.ts"

/** Says to whom the styles hide nothing what the field is for. */
export const TRAP = "trap"

/**
 * What goes along with the form, and comes back under the same names; and a field that nobody fills in but who fills in whatever
 * there is.
 *
 * @param leaveEmpty says so to whoever meets it all the same, in a browser without styles
 */
export const HiddenFields = ({ hidden, leaveEmpty }: { hidden: Hidden; leaveEmpty: string }) => (
  <>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <label id={TRAP} class="unseen" aria-hidden="true">
      {leaveEmpty}
      <input type="text" name={HONEYPOT} autocomplete="off" tabindex={-1} />
    </label>
  </>
)

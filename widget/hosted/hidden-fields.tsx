import type { Hidden } from "./contract.ts"

/** What goes along with the form, and comes back under the same names. */
export const HiddenFields = ({ hidden }: { hidden: Hidden }) => (
  <>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

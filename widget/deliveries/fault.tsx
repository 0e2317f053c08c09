/** What could not be done, in a sentence that is read out at once. Nothing where nothing went wrong. */
export const Fault = ({ fault }: { fault: unknown }) =>
  fault === undefined ? null : (
    <p class="error" role="alert">
      {messageOf(fault)}
    </p>
  )

export const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

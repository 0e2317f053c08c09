import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** Nothing but the form. */
export const PlainPage = ({ words }: Contractor) => (
  <div class="plain">
    <Place book={words.book} />
  </div>
)

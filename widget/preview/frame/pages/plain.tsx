import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** Nothing but the form. */
export const PlainPage = ({ words }: Contractor) => (
  <main class="plain">
    <Place book={words.book} />
  </main>
)

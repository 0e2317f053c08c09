import { Place } from "./place.tsx"

/** Nothing but the form. */
export const PlainPage = () => (
  <main class="plain">
    <Place />
  </main>
)

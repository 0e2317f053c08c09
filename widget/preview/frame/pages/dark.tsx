import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** A contractor's page that is dark all over, with one loud heading. */
export const DarkPage = ({ name, phone }: Contractor) => (
  <div class="night">
    <header>
      <b>{name}</b>
      <a href="#book">{phone}</a>
    </header>
    <main>
      <h1>
        No air?
        <br />
        No wait.
      </h1>
      <p>Same-day repair when you call before noon. All brands, all sizes, no trip fee.</p>
      <Place />
    </main>
    <footer>© {name}</footer>
  </div>
)

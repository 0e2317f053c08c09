import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** A contractor's page as an agency makes it today: white, large letters, much room. */
export const LightPage = ({ name, phone }: Contractor) => (
  <div class="light">
    <header>
      <b>{name}</b>
      <nav>
        <a href="#book">Services</a>
        <a href="#book">About us</a>
        <a href="#book">Areas</a>
      </nav>
      <a class="call" href="#book">
        {phone}
      </a>
    </header>
    <main>
      <section>
        <h1>Heat in winter, cool in summer, and somebody who answers.</h1>
        <p>
          We have looked after the homes of this town since 1994. Tell us what is going on, and we call you back to
          agree on a time.
        </p>
        <ul>
          <li>Licensed and insured</li>
          <li>A price before we begin</li>
          <li>Evenings and Saturdays</li>
        </ul>
      </section>
      <section>
        <Place />
      </section>
    </main>
    <footer>{name} · Heating, cooling, plumbing</footer>
  </div>
)

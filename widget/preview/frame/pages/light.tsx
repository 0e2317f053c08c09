import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** A contractor's page as an agency makes it today: white, large letters, much room. */
export const LightPage = ({ name, phone, words: { book, light } }: Contractor) => (
  <div class="light">
    <div class="head">
      <b>{name}</b>
      <div class="menu">
        {light.menu.map((entry) => (
          <a key={entry} href="#book">
            {entry}
          </a>
        ))}
      </div>
      <a class="call" href="#book">
        {phone}
      </a>
    </div>
    <div class="middle">
      <section>
        <h1>{light.heading}</h1>
        <p>{light.lead}</p>
        <ul>
          {light.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <section>
        <Place book={book} />
      </section>
    </div>
    <div class="foot">
      {name} · {light.trades}
    </div>
  </div>
)

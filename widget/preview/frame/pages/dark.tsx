import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

/** A contractor's page that is dark all over, with one loud heading. */
export const DarkPage = ({ name, phone, words: { book, dark } }: Contractor) => (
  <div class="night">
    <div class="head">
      <b>{name}</b>
      <a href="#book">{phone}</a>
    </div>
    <div class="middle">
      <h1>
        {dark.heading[0]}
        <br />
        {dark.heading[1]}
      </h1>
      <p>{dark.lead}</p>
      <Place book={book} />
    </div>
    <div class="foot">© {name}</div>
  </div>
)

import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

const COLUMNS = 3

/** A page that grew for fifteen years: small type, four colours, offers at every side, rules for every element. */
export const BusyPage = ({ name, phone, words: { book, busy } }: Contractor) => {
  const [before, link, after] = busy.lead
  const rows = busy.trades.flatMap((_, at) => (at % COLUMNS === 0 ? [busy.trades.slice(at, at + COLUMNS)] : []))
  return (
    <div class="busy">
      <header>
        <h1>{name.toUpperCase()}</h1>
        <p>
          <b>{phone}</b> {busy.always}
        </p>
      </header>
      <nav>
        {busy.menu.map((entry) => (
          <a key={entry} href="#book">
            {entry}
          </a>
        ))}
      </nav>
      <div class="body">
        <aside>
          <h3>{busy.month}</h3>
          {busy.coupons.map(([large, small]) => (
            <p key={large} class="coupon">
              <b>{large}</b> {small}
            </p>
          ))}
        </aside>
        <main>
          <h2>{busy.heading}</h2>
          <p>
            {before}
            <a href="#book">{link}</a>
            {after}
          </p>
          <Place book={book} />
          <table>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join()}>
                  {row.map((trade) => (
                    <td key={trade}>{trade}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </main>
      </div>
      <footer>{busy.rights(name)}</footer>
    </div>
  )
}

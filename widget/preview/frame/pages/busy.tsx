import type { Contractor } from "./contractor.ts"
import { Place } from "./place.tsx"

const COLUMNS = 3

/** A page that grew for fifteen years: small type, four colours, offers at every side, rules for every element. */
export const BusyPage = ({ name, phone, words: { book, busy } }: Contractor) => {
  const [before, link, after] = busy.lead
  const rows = busy.trades.flatMap((_, at) => (at % COLUMNS === 0 ? [busy.trades.slice(at, at + COLUMNS)] : []))
  return (
    <div class="busy">
      <div class="head">
        <h1>{name.toUpperCase()}</h1>
        <p>
          <b>{phone}</b> {busy.always}
        </p>
      </div>
      <div class="menu">
        {busy.menu.map((entry) => (
          <a key={entry} href="#book">
            {entry}
          </a>
        ))}
      </div>
      <div class="body">
        <div class="side">
          <h2>{busy.month}</h2>
          {busy.coupons.map(([large, small]) => (
            <p key={large} class="coupon">
              <b>{large}</b> {small}
            </p>
          ))}
        </div>
        <div class="middle">
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
        </div>
      </div>
      <div class="foot">{busy.rights(name)}</div>
    </div>
  )
}

import { useWords } from "../words/ui-language.ts"
import { cutRatio, pairName } from "./pair-name.ts"
import { Sample } from "./sample.tsx"
import type { CheckedLook } from "./verdict.ts"
import { WORDS } from "./words.ts"

/** Every pair of one look: what was chosen, what the form wears, and what is needed. */
export const AllPairs = ({ look, pairs }: CheckedLook) => {
  const words = useWords(WORDS)
  return (
    <table class="all-pairs">
      <caption>{words.looks[look]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.pair}</th>
          <th scope="col">{words.columns.asked}</th>
          <th scope="col">{words.columns.worn}</th>
          <th scope="col">{words.columns.bound}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.fore} ${pair.ground}`}>
            <th scope="row">
              <span>
                <Sample fore={pair.fore} color={pair.worn.color} ground={pair.groundColor} />
                {pairName(words, pair)}
              </span>
            </th>
            <td class={pair.passes ? undefined : "short"}>{pair.asked ? cutRatio(pair.asked.ratio) : "–"}</td>
            <td>{cutRatio(pair.worn.ratio)}</td>
            <td>{pair.bound}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

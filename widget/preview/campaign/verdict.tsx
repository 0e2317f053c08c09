import type { CampaignAnswer, TriedCampaign } from "@porchlight/shared/preview"
import { useWords } from "../words/ui-language.ts"
import { type CampaignWords, WORDS } from "./words.ts"

/** The campaign, what the visitor comes with, and each rule that was tried with why it did not match. */
export const Verdict = ({ answer }: { answer: CampaignAnswer }) => {
  const words = useWords(WORDS)
  const { touch, tried, campaignId, countedBy } = answer
  return (
    <>
      <h3 class="campaign-found">{campaignId === undefined ? words.none : words.campaign(campaignId)}</h3>
      <p>
        {reasonOf(answer, words)} {words.countedBy[countedBy]}
      </p>
      <h4>{words.came}</h4>
      <dl class="touch">
        {Object.entries(touch).map(([tag, value]) => (
          <div key={tag}>
            <dt>{words.tag(tag)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tried.length > 0 && (
        <>
          <h4>{words.tried}</h4>
          <ol class="tried">
            {tried.map((rule) => (
              <li key={rule.number} class={rule.misses.length === 0 ? "matching" : undefined}>
                <p>
                  <strong>{words.rule(rule.number, rule.campaignId)}</strong>
                </p>
                <p>{inWords(rule, words)}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

const reasonOf = ({ tried, campaignId }: CampaignAnswer, words: CampaignWords) => {
  const rule = tried.find(({ misses }) => misses.length === 0)
  if (rule) return words.byRule(rule.number)
  return campaignId === undefined ? words.byNothing : words.byDefault
}

/** What a rule wants, and what it did not find. */
const inWords = ({ when, misses }: TriedCampaign, words: CampaignWords) => {
  const wants = Object.entries(when).map(([tag, wanted]) => words.want(tag, wanted))
  const verdict = misses.length === 0 ? words.met : words.unmet(misses.map(words.miss).join(words.and))
  return words.wanted(wants.join(words.and)) + verdict
}

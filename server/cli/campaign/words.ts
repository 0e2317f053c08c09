import type { Explanation, Miss, Tried } from "../../src/sites/campaigns.ts"
import type { Campaigns } from "../../src/sites/site.ts"
import { table } from "../table.ts"

/** An explanation for people: what the visitor came with, what each rule says to that, and what it comes to. */
export const campaignInWords = ({ touch, tried, rule, campaignId }: Explanation, campaigns: Campaigns): string => {
  const came = table(
    ["came with", ""],
    Object.entries(touch).map(([tag, value]) => [tag, value]),
  )
  const rows = tried.map((each) => [
    `rule ${each.number}`,
    `campaign ${each.campaignId}`,
    conditions(each),
    verdict(each),
  ])
  const fallback = campaigns.default === undefined ? [] : [["default", `campaign ${campaigns.default}`, "", ""]]
  const rules = [...rows, ...(rule ? [] : fallback)]
  return [
    `Counted by the ${campaigns.touch ?? "last"} touch.`,
    came,
    ...(rules.length > 0 ? [table(["tried", "gives", "when", "says"], rules)] : []),
    result(rule, campaignId),
  ].join("\n\n")
}

const conditions = ({ when }: Tried) =>
  Object.entries(when)
    .map(([tag, pattern]) => `${tag} ${pattern}`)
    .join(", ")

const verdict = ({ misses }: Tried) => (misses.length === 0 ? "matches" : misses.map(missInWords).join(", "))

const missInWords = ({ tag, found }: Miss) => (found === undefined ? `there is no ${tag}` : `${tag} is ${found}`)

const result = (rule: Tried | undefined, campaignId: number | undefined) => {
  if (campaignId === undefined) return "Counted to no campaign: no rule matches, and there is no default."
  return `Counted to campaign ${campaignId}, by ${rule ? `rule ${rule.number}` : "default"}.`
}

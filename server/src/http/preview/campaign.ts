import type { CampaignAnswer } from "@porchlight/shared/preview"
import { touchOf } from "@porchlight/shared/touch"
import type { Handler } from "hono"
import { explainCampaign } from "../../sites/campaigns.ts"
import type { Site } from "../../sites/site.ts"
import { check } from "../check.ts"
import { readJson } from "../json-body.ts"
import { Problem } from "../problem.ts"
import type { SiteEnv } from "../site-env.ts"
import { campaignQuestionSchema } from "./questions.ts"

/**
 * `POST /preview/sites/{site}/campaign`: which campaign a visitor of an address is counted to, rule by rule.
 *
 * Anybody may open the preview, and the rules tell what a contractor advertises and the office's own ids. So a real site
 * answers only where its configuration says so; else there is nothing at this address.
 */
export const tellCampaign: Handler<SiteEnv> = async (c) => {
  const { site } = c.var
  if (!tellsCampaigns(site)) throw new Problem("not_found")
  const { address, referrer, first } = check(campaignQuestionSchema, await readJson(c))
  const last = touchOf(new URL(address), referrer === undefined ? undefined : new URL(referrer))
  const attribution = first === undefined ? last : { ...last, first: touchOf(new URL(first), undefined) }
  const { touch, tried, campaignId } = explainCampaign(site.campaigns, attribution)
  c.header("Cache-Control", "no-store")
  return c.json({
    countedBy: site.campaigns.touch ?? "last",
    touch,
    tried: tried.map((rule) => ({ ...rule, misses: [...rule.misses] })),
    fallback: site.campaigns.default,
    campaignId,
  } satisfies CampaignAnswer)
}

const tellsCampaigns = ({ sandbox, campaigns }: Site) => sandbox || campaigns.preview === true

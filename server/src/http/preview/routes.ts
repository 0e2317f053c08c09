import { Hono } from "hono"
import type { Sites } from "../../sites/site.ts"
import { jsonOnly, smallBody } from "../json-body.ts"
import { ownPageOnly } from "../own-page.ts"
import { methodNotAllowed } from "../problem.ts"
import type { PublicOrigin } from "../public-origin.ts"
import { type RateLimitParts, requestLimit } from "../rate-limit.ts"
import { knownSite, type SiteEnv } from "../site-env.ts"
import { tellCampaign } from "./campaign.ts"
import { tellOrigin } from "./origin.ts"

type PreviewParts = RateLimitParts & { sites: Sites; publicOrigin?: PublicOrigin }

/** What the marketers' page asks beyond what every widget may know. */
export const previewRoutes = ({ sites, publicOrigin, ...rateParts }: PreviewParts) =>
  new Hono<SiteEnv>()
    .post("/:site/:question", ownPageOnly(publicOrigin), knownSite(sites), requestLimit(rateParts), jsonOnly, smallBody)
    .post("/:site/campaign", tellCampaign)
    .post("/:site/origin", tellOrigin)
    .all("/:site/:question{campaign|origin}", methodNotAllowed("POST"))

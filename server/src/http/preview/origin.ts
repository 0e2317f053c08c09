import type { OriginAnswer } from "@porchlight/shared/preview"
import type { Handler } from "hono"
import { check } from "../check.ts"
import { readJson } from "../json-body.ts"
import type { SiteEnv } from "../site-env.ts"
import { originQuestionSchema } from "./questions.ts"

/**
 * `POST /preview/sites/{site}/origin`: whether a page of an origin may send requests.
 *
 * It tells no more than what anybody learns who asks for the site in the name of that origin; a browser cannot do so for a
 * page that it is not on.
 */
export const tellOrigin: Handler<SiteEnv> = async (c) => {
  const { origin } = check(originQuestionSchema, await readJson(c))
  c.header("Cache-Control", "no-store")
  return c.json({ allowed: c.var.site.allows(new URL(origin).origin) } satisfies OriginAnswer)
}

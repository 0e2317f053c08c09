import { SUSPICIONS } from "@porchlight/shared"
import { DECISIONS } from "@porchlight/shared/operator/choices"
import { siteIdSchema } from "@porchlight/shared/operator/views"
import { Hono } from "hono"
import * as z from "zod/mini"
import type { QuarantineDesk } from "../../operator/quarantine/desk.ts"
import { check } from "../check.ts"
import { jsonOnly, readJson, smallBody } from "../json-body.ts"
import { Problem } from "../problem.ts"
import type { OfKnownSite } from "./known-site.ts"
import { changed, named } from "./one-booking.ts"
import type { Recorded } from "./recorded.ts"

const filter = { site: z.optional(siteIdSchema), reason: z.optional(z.enum(SUSPICIONS)) }

export const quarantineQuery = z.strictObject(filter)
export const quarantineBody = z.strictObject({
  do: z.enum(DECISIONS),
  ...filter,
  expected: z.int().check(z.minimum(0)),
})

type QuarantineParts = {
  quarantine: QuarantineDesk
  recorded: Recorded
  ofKnownSite: OfKnownSite
}

/** Releases or erases what looks like a robot's: one request, or all that a filter finds, once they have been counted. */
export const quarantineRoutes = ({ quarantine, recorded, ofKnownSite }: QuarantineParts) => {
  const routes = new Hono()
  for (const decision of DECISIONS) {
    routes.post(`/sites/:site/bookings/:reference/${decision}`, async (c) =>
      c.json(changed(await recorded(quarantine.decide(decision, ...named(c))))),
    )
  }
  return routes
    .get("/quarantine", async (c) =>
      c.json(await quarantine.count(await ofKnownSite(check(quarantineQuery, c.req.query())))),
    )
    .post("/quarantine", jsonOnly, smallBody, async (c) => {
      const { do: decision, expected, ...asked } = await ofKnownSite(check(quarantineBody, await readJson(c)))
      const done = await recorded(quarantine.decideMany(decision, asked, expected))
      if (done.kind === "count_changed") throw new Problem("count_changed")
      return c.json({ count: done.count, unanswered: done.unanswered })
    })
}

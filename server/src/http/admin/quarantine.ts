import { SUSPICIONS } from "@porchlight/shared"
import { Hono } from "hono"
import * as z from "zod/mini"
import { type QuarantineDesk, SENTENCES } from "../../operator/quarantine/desk.ts"
import { siteIdSchema } from "../../operator/views.ts"
import { check } from "../check.ts"
import { jsonOnly, readJson, smallBody } from "../json-body.ts"
import { Problem } from "../problem.ts"
import type { OfKnownSite } from "./known-site.ts"
import { changed, named } from "./one-booking.ts"
import type { Recorded } from "./recorded.ts"

const filter = { site: z.optional(siteIdSchema), reason: z.optional(z.enum(SUSPICIONS)) }

export const quarantineQuery = z.strictObject(filter)
export const quarantineBody = z.strictObject({
  do: z.enum(SENTENCES),
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
  for (const sentence of SENTENCES) {
    routes.post(`/sites/:site/bookings/:reference/${sentence}`, async (c) =>
      c.json(changed(await recorded(quarantine.pass(sentence, ...named(c))))),
    )
  }
  return routes
    .get("/quarantine", async (c) =>
      c.json(await quarantine.count(await ofKnownSite(check(quarantineQuery, c.req.query())))),
    )
    .post("/quarantine", jsonOnly, smallBody, async (c) => {
      const { do: sentence, expected, ...asked } = await ofKnownSite(check(quarantineBody, await readJson(c)))
      const passed = await recorded(quarantine.passMany(sentence, asked, expected))
      if (passed.kind === "count_changed") throw new Problem("count_changed")
      return c.json({ count: passed.count, unanswered: passed.unanswered })
    })
}

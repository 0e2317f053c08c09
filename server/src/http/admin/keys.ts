import { Hono } from "hono"
import type { KeyDesk } from "../../operator/keys/desk.ts"
import { check } from "../check.ts"
import { Problem } from "../problem.ts"
import type { Recorded } from "./recorded.ts"
import { sitesQuery } from "./requests.ts"

export type KeyParts = {
  desk: KeyDesk
  /** Whether `PORCHLIGHT_SECRET_BEFORE` is set: an operator who changed the secret must be told when it can be removed. */
  hasSecretBefore: boolean
}

/** `/v1/admin/keys`: how the sites' bookings are sealed, and a new key for one of them. */
export const keyRoutes = ({ desk, hasSecretBefore }: KeyParts, recorded: Recorded) =>
  new Hono()
    .get("/keys", async (c) => {
      const { items, ...rest } = await desk.list(check(sitesQuery, c.req.query()))
      return c.json({ sites: items, ...rest, ...(hasSecretBefore && { secretBefore: true }) })
    })
    .post("/sites/:site/keys", async (c) => {
      const rotated = await recorded(desk.rotate(c.req.param("site")))
      if (rotated.kind === "unknown_site") throw new Problem("unknown_site")
      return c.json({ rotated: rotated.kind === "done" })
    })

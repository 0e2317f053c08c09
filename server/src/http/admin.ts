import { Hono } from "hono"
import type { Log } from "../log.ts"
import type { Desk, Page, Position } from "../operator/desk.ts"
import type { PeopleDesk } from "../operator/people/desk.ts"
import type { QuarantineDesk } from "../operator/quarantine/desk.ts"
import { toCursor } from "./admin/cursor.ts"
import { adminGuards, type GuardParts } from "./admin/guards.ts"
import { type KeyParts, keyRoutes } from "./admin/keys.ts"
import { knownTo } from "./admin/known-site.ts"
import { changed, named } from "./admin/one-booking.ts"
import { peopleRoutes } from "./admin/people.ts"
import { quarantineRoutes } from "./admin/quarantine.ts"
import { createRecorded } from "./admin/recorded.ts"
import {
  auditQuery,
  bookingQuery,
  bookingsQuery,
  filterQuery,
  handleBody,
  replaysBody,
  sitesQuery,
} from "./admin/requests.ts"
import { check } from "./check.ts"
import { jsonOnly, readJson, smallBody } from "./json-body.ts"
import { Problem } from "./problem.ts"
import type { ClientAddress } from "./rate-limit.ts"

export type Admin = Omit<GuardParts, "clientAddress"> & {
  desk: Desk
  people: PeopleDesk
  quarantine: QuarantineDesk
  keys: KeyParts
}

/** `/v1/admin/*`: what an operator sees and does. Without the token, one learns only that there is one. */
export const adminRoutes = ({
  desk,
  people,
  quarantine,
  keys,
  log,
  ...guardParts
}: Admin & { clientAddress: ClientAddress; log: Log }) => {
  const recorded = createRecorded(log)
  const ofKnownSite = knownTo(desk)

  return new Hono()
    .use(...adminGuards(guardParts))
    .get("/sites", async (c) => {
      const { items, next } = await desk.sites(check(sitesQuery, c.req.query()))
      return c.json({ sites: items, next })
    })
    .get("/bookings", async (c) => {
      const { cursor, ...query } = await ofKnownSite(check(bookingsQuery, c.req.query()))
      const { items, ...rest } = withCursor(await desk.bookings({ ...query, from: cursor }))
      return c.json({ bookings: items, ...rest })
    })
    .get("/sites/:site/bookings/:reference", async (c) => {
      const { reveal } = check(bookingQuery, c.req.query())
      const [site, reference] = named(c)
      const booking = await (reveal === "contact"
        ? recorded(desk.booking(site, reference, true))
        : desk.booking(site, reference, false))
      if (!booking) throw new Problem("unknown_booking")
      return c.json(booking)
    })
    .put("/sites/:site/bookings/:reference", jsonOnly, smallBody, async (c) => {
      const body = await readJson(c)
      return c.json(changed(await recorded(desk.edit(...named(c), body))))
    })
    .post("/sites/:site/bookings/:reference/replay", async (c) =>
      c.json(changed(await recorded(desk.replay(...named(c))))),
    )
    .post("/sites/:site/bookings/:reference/handle", jsonOnly, smallBody, async (c) => {
      const { how } = check(handleBody, await readJson(c))
      return c.json(changed(await recorded(desk.handle(...named(c), how))))
    })
    .get("/replays", async (c) => c.json(await desk.count(await ofKnownSite(check(filterQuery, c.req.query())))))
    .post("/replays", jsonOnly, smallBody, async (c) => {
      const { expected, ...filter } = await ofKnownSite(check(replaysBody, await readJson(c)))
      const replayed = await recorded(desk.replayMany(filter, expected))
      if (replayed.kind === "count_changed") throw new Problem("count_changed")
      return c.json({ replayed: replayed.count, unanswered: replayed.unanswered })
    })
    .route("/", keyRoutes(keys, recorded))
    .route("/", quarantineRoutes({ quarantine, recorded, ofKnownSite }))
    .route("/people", peopleRoutes({ people, recorded, ofKnownSite }))
    .get("/audit", async (c) => {
      const { cursor, ...query } = await ofKnownSite(check(auditQuery, c.req.query()))
      const { items, ...rest } = withCursor(await desk.audit({ ...query, from: cursor }))
      return c.json({ entries: items, ...rest })
    })
}

const withCursor = <Item>({ next, ...page }: Page<Item, Position>) => ({ ...page, next: next && toCursor(next) })

import { MAX_LENGTH } from "@porchlight/shared"
import { siteIdSchema } from "@porchlight/shared/operator/views"
import { Hono } from "hono"
import * as z from "zod/mini"
import type { PeopleDesk } from "../../operator/people/desk.ts"
import { check } from "../check.ts"
import { jsonOnly, readJson, smallBody } from "../json-body.ts"
import type { OfKnownSite } from "./known-site.ts"
import type { Recorded } from "./recorded.ts"

const person = {
  /** However it is written. Without a country code it is one of each site's own country. */
  phone: z.optional(z.string().check(z.maxLength(MAX_LENGTH.phone), z.regex(/\p{Nd}/u))),
  email: z.optional(z.string().check(z.maxLength(MAX_LENGTH.email), z.regex(/.@./))),
  site: z.optional(siteIdSchema),
}

const oneAtLeast = z.refine<{ phone?: string | undefined; email?: string | undefined }>(
  ({ phone, email }) => phone !== undefined || email !== undefined,
  { path: ["phone"], params: { code: "contact_required" } },
)

/** In a body and not in an address, since addresses are written into logs. */
export const personBody = z.strictObject(person).check(oneAtLeast)
export const eraseBody = z
  .strictObject({
    ...person,
    /** Whether to erase also what has not reached the office, and never will then. */
    undelivered: z._default(z.boolean(), false),
    /** Whether the records stay of having agreed to text messages. */
    keepConsent: z._default(z.boolean(), false),
  })
  .check(oneAtLeast)

type PeopleParts = {
  people: PeopleDesk
  recorded: Recorded
  ofKnownSite: OfKnownSite
}

/** `/v1/admin/people/*`: what is held of one person, for whoever asks under a privacy law. */
export const peopleRoutes = ({ people, recorded, ofKnownSite }: PeopleParts) =>
  new Hono()
    .post("/find", jsonOnly, smallBody, async (c) => {
      const asked = await ofKnownSite(check(personBody, await readJson(c)))
      return c.json(await recorded(people.find(asked)))
    })
    .post("/export", jsonOnly, smallBody, async (c) => {
      const asked = await ofKnownSite(check(personBody, await readJson(c)))
      return c.json(await recorded(people.export(asked)))
    })
    .post("/erase", jsonOnly, smallBody, async (c) => {
      const { undelivered, keepConsent, ...asked } = await ofKnownSite(check(eraseBody, await readJson(c)))
      return c.json(await recorded(people.erase(asked, { undelivered, keepConsent })))
    })

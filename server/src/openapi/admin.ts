import type { ProblemCode } from "@porchlight/shared"
import type * as z from "zod/mini"
import { eraseBody, personBody } from "../http/admin/people.ts"
import { quarantineBody, quarantineQuery } from "../http/admin/quarantine.ts"
import {
  auditQuery,
  bookingQuery,
  bookingsQuery,
  filterQuery,
  handleBody,
  replaysBody,
  sitesQuery,
} from "../http/admin/requests.ts"
import { siteKeysViewSchema } from "../operator/keys/desk.ts"
import { erasedViewSchema, exportViewSchema, foundViewSchema } from "../operator/people/views.ts"
import {
  auditViewSchema,
  bookingDetailSchema,
  bookingViewSchema,
  siteViewSchema,
  unansweredSchema,
} from "../operator/views.ts"
import { content, jsonSchema, problemResponses, ref, siteParameter } from "./parts.ts"

/** The operator's API as part of the OpenAPI document. It is there where `PORCHLIGHT_ADMIN_TOKEN` is set. */

const ALWAYS: readonly ProblemCode[] = ["unauthorized", "rate_limited", "internal"]
const WITH_BODY: readonly ProblemCode[] = ["malformed", "too_large", "unsupported_media_type"]

/** Codes that only an operator meets. */
export const ADMIN_PROBLEMS = [
  "unauthorized",
  "invalid_request",
  "unknown_booking",
  "already_delivered",
  "already_made",
  "already_handled",
  "erased",
  "being_delivered",
  "fate_unknown",
  "not_set_aside",
  "quarantined",
  "not_quarantined",
  "count_changed",
  "not_recorded",
] as const satisfies readonly ProblemCode[]

const operation = (
  operationId: string,
  summary: string,
  answer: object,
  { problems = [], query, body }: { problems?: readonly ProblemCode[]; query?: z.core.$ZodObject; body?: object } = {},
) => ({
  operationId,
  summary,
  security: [{ adminToken: [] }],
  ...(query && { parameters: queryParameters(query) }),
  ...(body && { requestBody: { required: true, ...content("application/json", body) } }),
  responses: {
    200: { description: "Done.", ...content("application/json", answer) },
    ...problemResponses([
      ...new Set([
        ...problems,
        ...(query ? (["invalid_request"] as const) : []),
        ...(body ? WITH_BODY : []),
        ...ALWAYS,
      ]),
    ]),
  },
})

const queryParameters = (query: z.core.$ZodObject) => {
  const { properties = {} } = jsonSchema(query, "input")
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }))
}

const unanswered = {
  ...jsonSchema(unansweredSchema, "output"),
  description: "Sites whose ledger did not answer, where some did not: the rest is of the others.",
}

const page = (items: string, name: string) => ({
  type: "object",
  required: [items],
  properties: {
    [items]: { type: "array", items: ref(name) },
    next: {
      type: "string",
      description: "Where the next page begins. A page may be shorter than its limit, even empty, and have one.",
    },
    unanswered,
  },
})

const countOf = (name: string) => ({
  type: "object",
  required: [name],
  properties: { [name]: { type: "integer" }, unanswered },
})

const reference = {
  name: "reference",
  in: "path",
  required: true,
  schema: { type: "string" },
  description: "As it was given to the visitor, such as 7K3M-9QXT.",
}

const booking = ref("AdminBooking")

const QUARANTINE_PROBLEMS: readonly ProblemCode[] = ["unknown_booking", "not_quarantined", "not_recorded"]

const PERSON_PROBLEMS: readonly ProblemCode[] = ["invalid_request", "unknown_site", "not_recorded"]

export const adminPaths = {
  "/v1/admin/sites": {
    get: operation("listSites", "How each site stands.", page("sites", "AdminSite"), { query: sitesQuery }),
  },
  "/v1/admin/bookings": {
    get: operation(
      "listBookings",
      "Bookings in a state, site by site, the newest of each first.",
      page("bookings", "AdminBooking"),
      { query: bookingsQuery, problems: ["unknown_site"] },
    ),
  },
  "/v1/admin/sites/{site}/bookings/{reference}": {
    parameters: [siteParameter, reference],
    get: operation(
      "showBooking",
      "One booking with every attempt. With `reveal=contact` in full, which is written to the audit first.",
      ref("AdminBookingDetail"),
      { query: bookingQuery, problems: ["unknown_booking", "not_recorded"] },
    ),
    put: operation("editBooking", "Puts a corrected booking in its place and sends that.", booking, {
      body: ref("Booking"),
      problems: [
        "unknown_site",
        "unknown_booking",
        "already_delivered",
        "already_made",
        "erased",
        "being_delivered",
        "fate_unknown",
        "not_set_aside",
        "quarantined",
        "invalid_booking",
        "not_recorded",
      ],
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/replay": {
    parameters: [siteParameter, reference],
    post: operation("replayBooking", "Sends it on its way again; one that waits is tried at once.", booking, {
      problems: [
        "unknown_booking",
        "already_delivered",
        "erased",
        "being_delivered",
        "fate_unknown",
        "quarantined",
        "not_recorded",
      ],
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/handle": {
    parameters: [siteParameter, reference],
    post: operation("handleBooking", "Takes it off the list: somebody has dealt with it.", booking, {
      body: jsonSchema(handleBody, "input"),
      problems: [
        "invalid_request",
        "unknown_booking",
        "already_delivered",
        "already_handled",
        "being_delivered",
        "quarantined",
        "not_recorded",
      ],
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/release": {
    parameters: [siteParameter, reference],
    post: operation("releaseBooking", "Lets a quarantined one go on its way, like any other.", booking, {
      problems: QUARANTINE_PROBLEMS,
    }),
  },
  "/v1/admin/sites/{site}/bookings/{reference}/erase": {
    parameters: [siteParameter, reference],
    post: operation("eraseBooking", "Erases what a quarantined one holds. It is still known under its key.", booking, {
      problems: QUARANTINE_PROBLEMS,
    }),
  },
  "/v1/admin/quarantine": {
    get: operation("countQuarantined", "How many bookings are quarantined.", countOf("count"), {
      query: quarantineQuery,
      problems: ["unknown_site"],
    }),
    post: operation(
      "passQuarantined",
      "Releases or erases all of them, if there are still as many as were counted.",
      countOf("count"),
      {
        body: jsonSchema(quarantineBody, "input"),
        problems: ["invalid_request", "unknown_site", "count_changed", "not_recorded"],
      },
    ),
  },
  "/v1/admin/replays": {
    get: operation("countReplays", "How many bookings need attention, and a replay would take.", countOf("count"), {
      query: filterQuery,
      problems: ["unknown_site"],
    }),
    post: operation(
      "replayBookings",
      "Replays all of them, if there are still as many as were counted.",
      countOf("replayed"),
      {
        body: jsonSchema(replaysBody, "input"),
        problems: ["invalid_request", "unknown_site", "count_changed", "not_recorded"],
      },
    ),
  },
  "/v1/admin/people/find": {
    post: operation("findPerson", "What is held of one person, masked.", ref("AdminPersonFound"), {
      body: jsonSchema(personBody, "input"),
      problems: PERSON_PROBLEMS,
    }),
  },
  "/v1/admin/people/export": {
    post: operation(
      "exportPerson",
      "All that is held of one person, in full, which is written to the audit first.",
      ref("AdminPersonExported"),
      { body: jsonSchema(personBody, "input"), problems: PERSON_PROBLEMS },
    ),
  },
  "/v1/admin/people/erase": {
    post: operation(
      "erasePerson",
      "Erases what is held of one person, and says of each booking what became of it. ServiceTitan keeps what it has.",
      ref("AdminPersonErased"),
      { body: jsonSchema(eraseBody, "input"), problems: PERSON_PROBLEMS },
    ),
  },
  "/v1/admin/keys": {
    get: operation(
      "listKeys",
      "By which keys the sites' bookings are sealed. `secretBefore` says that the server still names the secret before.",
      {
        ...page("sites", "AdminSiteKeys"),
        properties: { ...page("sites", "AdminSiteKeys").properties, secretBefore: { type: "boolean" } },
      },
      { query: sitesQuery },
    ),
  },
  "/v1/admin/sites/{site}/keys": {
    parameters: [siteParameter],
    post: operation(
      "rotateKey",
      "Gives a site a new key; what the old one has sealed is sealed anew while bookings come in. False where nothing was ever sealed for it.",
      { type: "object", required: ["rotated"], properties: { rotated: { type: "boolean" } } },
      { problems: ["unknown_site", "not_recorded"] },
    ),
  },
  "/v1/admin/audit": {
    get: operation("listAudit", "What operators did and looked at, the latest first.", page("entries", "AdminAudit"), {
      query: auditQuery,
      problems: ["unknown_site"],
    }),
  },
}

/** What is held of one person, with the sites whose ledger did not answer. */
const ofPerson = (schema: z.core.$ZodType) => {
  const { properties, ...rest } = jsonSchema(schema, "output")
  return { ...rest, properties: { ...properties, unanswered } }
}

export const adminSchemas = {
  AdminPersonFound: ofPerson(foundViewSchema),
  AdminPersonErased: ofPerson(erasedViewSchema),
  AdminPersonExported: ofPerson(exportViewSchema),
  AdminSite: jsonSchema(siteViewSchema, "output"),
  AdminBooking: jsonSchema(bookingViewSchema, "output"),
  AdminBookingDetail: jsonSchema(bookingDetailSchema, "output"),
  AdminSiteKeys: jsonSchema(siteKeysViewSchema, "output"),
  AdminAudit: jsonSchema(auditViewSchema, "output"),
}

export const adminSecurity = { adminToken: { type: "http", scheme: "bearer" } }

import type { ProblemCode } from "@porchlight/shared"
import {
  auditViewSchema,
  bookingDetailSchema,
  bookingViewSchema,
  siteViewSchema,
} from "@porchlight/shared/operator/views"
import { auditQuery, sitesQuery } from "../http/admin/requests.ts"
import { siteKeysViewSchema } from "../operator/keys/desk.ts"
import { bookingPaths } from "./admin/bookings.ts"
import { keyPaths } from "./admin/keys.ts"
import { operation, page } from "./admin/operation.ts"
import { peoplePaths, peopleSchemas } from "./admin/people.ts"
import { quarantinePaths } from "./admin/quarantine.ts"
import { jsonSchema } from "./parts.ts"

/** The operator's API as part of the OpenAPI document. It is there where `PORCHLIGHT_ADMIN_TOKEN` is set. */

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
  "partly_erased",
] as const satisfies readonly ProblemCode[]

export const adminPaths = {
  "/v1/admin/sites": {
    get: operation("listSites", "How each site stands.", page("sites", "AdminSite"), { query: sitesQuery }),
  },
  ...bookingPaths,
  ...quarantinePaths,
  ...peoplePaths,
  ...keyPaths,
  "/v1/admin/audit": {
    get: operation("listAudit", "What operators did and looked at, the latest first.", page("entries", "AdminAudit"), {
      query: auditQuery,
      problems: ["unknown_site"],
    }),
  },
}

export const adminSchemas = {
  ...peopleSchemas,
  AdminSite: jsonSchema(siteViewSchema, "output"),
  AdminBooking: jsonSchema(bookingViewSchema, "output"),
  AdminBookingDetail: jsonSchema(bookingDetailSchema, "output"),
  AdminSiteKeys: jsonSchema(siteKeysViewSchema, "output"),
  AdminAudit: jsonSchema(auditViewSchema, "output"),
}

export const adminSecurity = { adminToken: { type: "http", scheme: "bearer" } }

import { sitesQuery } from "../../http/admin/requests.ts"
import { siteParameter } from "../parts.ts"
import { operation, page } from "./operation.ts"

/** By what the sites' bookings are sealed. */
export const keyPaths = {
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
}

import * as z from "zod/mini"
import { about, baseUrl, officeId, secret } from "../values.ts"

const tenant = {
  tenant: about("The tenant's id.", officeId),
  bookingProvider: about("Id of the Booking Provider Tag.", officeId),
}

const credentials = {
  appKey: about("Environment variable with the app's key.", secret),
  clientId: about("Environment variable with the client id of this tenant and environment.", secret),
  clientSecret: about("Environment variable with the client secret of this tenant and environment.", secret),
}

const ownHosts = <Name extends string>(environment: Name) =>
  z.strictObject({ environment: z.literal(environment), ...tenant, ...credentials })

/** Which ServiceTitan a site's bookings go to. */
export const serviceTitanSchema = about(
  "Which ServiceTitan the bookings go to.",
  z.discriminatedUnion("environment", [
    about("The real one.", ownHosts("production")),
    about("ServiceTitan's own test environment.", ownHosts("integration")),
    about(
      "Any server with ServiceTitan's routes.",
      z.strictObject({
        environment: z.literal("custom"),
        apiUrl: about("Base that /crm/v2 hangs from.", baseUrl),
        authUrl: about("Base that /connect/token hangs from.", baseUrl),
        ...tenant,
        ...credentials,
      }),
    ),
    about(
      "The built-in stand-in. The rest may stay in place while trying things out, and is not used.",
      z.strictObject({
        environment: z.literal("sandbox"),
        tenant: z.optional(officeId),
        bookingProvider: z.optional(officeId),
        appKey: z.optional(secret),
        clientId: z.optional(secret),
        clientSecret: z.optional(secret),
      }),
    ),
  ]),
)

export type ServiceTitanConfig = z.infer<typeof serviceTitanSchema>

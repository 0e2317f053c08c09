import { readBookingPage } from "../../src/servicetitan/answers.ts"
import { type Finding, mend, unsure, well } from "./finding.ts"
import { hostOf, type Patient, variableOf } from "./patient.ts"
import { isMade, lostInWords, type ServiceTitan, titleOf } from "./servicetitan.ts"

/** Asks for one booking of the provider: the app key, the token, the tenant and the provider must all be right for that. */
export const checkProvider = async (
  patient: Patient,
  serviceTitan: ServiceTitan,
  token: string,
): Promise<Finding[]> => {
  const { apiUrl, tenant, bookingProvider } = patient.site.account
  const host = hostOf(apiUrl)
  const reply = await serviceTitan.get(
    `/crm/v2/tenant/${tenant}/booking-provider/${bookingProvider}/bookings?pageSize=1`,
    token,
  )
  if (reply.kind !== "answered") {
    return [mend("API", `${host} ${lostInWords(reply)}. Check the network, and apiUrl if you have set one.`)]
  }
  const { status } = reply
  if (isMade(reply) && !readBookingPage(reply.body)) {
    return [
      mend(
        "API",
        `${host} answers with something that is not a list of bookings (status ${status}): it is not ServiceTitan's API. Check apiUrl in the configuration.`,
      ),
    ]
  }
  if (isMade(reply)) {
    return [
      well("App key", "ServiceTitan accepts it."),
      well("Bookings", `The bookings of provider ${bookingProvider} can be read.`),
    ]
  }
  const appKey = variableOf(patient, "appKey")
  const appKeyIsTaken = well("App key", "ServiceTitan accepts it.")
  if (status === 401 && /application key|app key/i.test(titleOf(reply))) {
    return [
      mend(
        "App key",
        `${host} does not accept it. Check ${appKey}: it is the key of the app, the same in both environments.`,
      ),
    ]
  }
  if (status === 401) {
    const environment = `the environment "${patient.config.serviceTitan.environment}"`
    return [
      mend(
        "API",
        `${host} does not accept the token that it was given. Do the client, the app key (${appKey}) and ${environment} belong together?`,
      ),
    ]
  }
  if (status === 403) {
    return [
      appKeyIsTaken,
      mend(
        "Bookings",
        `The app has no access to tenant ${tenant} as provider ${bookingProvider}. In ServiceTitan under Settings → Integrations → ` +
          "API Application Access, connect it with this Booking Provider Tag chosen; in the developer portal, give it the scopes " +
          "tn.crm.bookings:r and tn.crm.bookings:w.",
      ),
    ]
  }
  if (status === 404) {
    return [
      appKeyIsTaken,
      mend(
        "Bookings",
        `${host} knows no provider ${bookingProvider} of tenant ${tenant}. Check tenant and bookingProvider in the configuration: ` +
          "the provider is the id of the Booking Provider Tag.",
      ),
    ]
  }
  if (status >= 300 && status < 400) {
    return [
      mend("API", `${host} answers with a redirect: it is not ServiceTitan's API. Check apiUrl in the configuration.`),
    ]
  }
  if (status === 429) return [unsure("Bookings", `${host} wants fewer calls. Try again in a minute.`)]
  if (status >= 500) {
    return [unsure("Bookings", `${host} fails (status ${status}). Check ServiceTitan's status page, then try again.`)]
  }
  return [mend("Bookings", `${host} refuses to list bookings (status ${status}).`)]
}

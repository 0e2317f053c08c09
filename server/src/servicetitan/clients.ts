import type { Account, Site } from "../sites/site.ts"
import { accountPace, type BookingProviderClient, type ClientOptions, createClient } from "./client.ts"
import type { Pace } from "./pace.ts"

/**
 * One client for each account, made when it is first needed: sites that share an account share its token.
 *
 * @param paceOf what a site's calls wait for; by default one pace for each app and tenant of this process, since it is by
 * these that ServiceTitan counts
 */
export const clientsBySite = (
  options: Omit<ClientOptions, "pace"> = {},
  paceOf: (site: Site) => Pace = pacesByTenant(),
): ((site: Site) => BookingProviderClient) => {
  const clients = new Map<string, BookingProviderClient>()
  return (site) => {
    const key = accountKey(site.account)
    const known = clients.get(key)
    if (known) return known
    const client = createClient(site.account, { ...options, pace: paceOf(site) })
    clients.set(key, client)
    return client
  }
}

/** One pace for each app and tenant, however many booking providers a tenant has. */
const pacesByTenant = (): ((site: Site) => Pace) => {
  const paces = new Map<string, Pace>()
  return ({ account: { apiUrl, tenant, appKey } }) => {
    const key = JSON.stringify([apiUrl, tenant, appKey])
    const pace = paces.get(key) ?? accountPace()
    paces.set(key, pace)
    return pace
  }
}

const accountKey = (account: Account) => JSON.stringify(Object.entries(account).sort())

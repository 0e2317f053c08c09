import type { Account, Site } from "../sites/site.ts"
import { type BookingProviderClient, type ClientOptions, createClient } from "./client.ts"

/** One client for each account, made when it is first needed: sites that share an account share its token and its rate. */
export const clientsBySite = (options: ClientOptions = {}): ((site: Site) => BookingProviderClient) => {
  const clients = new Map<string, BookingProviderClient>()
  return ({ account }) => {
    const key = accountKey(account)
    const known = clients.get(key)
    if (known) return known
    const client = createClient(account, options)
    clients.set(key, client)
    return client
  }
}

const accountKey = (account: Account) => JSON.stringify(Object.entries(account).sort())

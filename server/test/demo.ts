import { demoConfig } from "../src/sites/demo.ts"
import { loadSites } from "../src/sites/load.ts"
import type { Account } from "../src/sites/site.ts"

/** A sandbox that nobody asks anything. */
export const unaskedSandbox: Account = {
  apiUrl: "http://127.0.0.1:1",
  authUrl: "http://127.0.0.1:1",
  tenant: 1,
  bookingProvider: 2,
  appKey: "app-key",
  clientId: "client-id",
  clientSecret: "client-secret",
}

/** The demo as the server works with it. */
export const demoSites = loadSites(JSON.stringify(demoConfig), {}, { sandbox: unaskedSandbox })

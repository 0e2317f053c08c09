import { SANDBOX_ACCOUNT } from "../../server/sandbox/account.ts"
import type { ConfigFile } from "../../server/src/sites/config.ts"
import { configOf } from "../harness/site.ts"
import { ORIGIN } from "./generate.ts"
import { siteName } from "./site-name.ts"

/** So many contractors, each with an account of its own in front of the given stand-in. */
export const configOfMany = (serviceTitan: string, count: number): ConfigFile => {
  const { sites } = configOf(serviceTitan, [ORIGIN])
  return {
    sites: Array.from({ length: count }, (_, index) =>
      sites.map((site) => ({
        ...site,
        id: siteName(index),
        serviceTitan: { ...site.serviceTitan, tenant: SANDBOX_ACCOUNT.tenant + index },
      })),
    ).flat(),
  }
}

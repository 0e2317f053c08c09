import { expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { clientsBySite } from "./clients.ts"

test("sites of one account share a client, and so its token; another account has its own", () => {
  const clientOf = clientsBySite()
  const site = acmeSite()
  expect(clientOf({ ...site, id: "second", account: { ...site.account } })).toBe(clientOf(site))
  expect(clientOf({ ...site, account: { ...site.account, tenant: 99 } })).not.toBe(clientOf(site))
})

import { env } from "cloudflare:workers"
import { expect, onTestFinished, test } from "vitest"
import { METRICS_TOKEN } from "../../test/edge/operator.ts"
import { sitesOf } from "./bundle.ts"
import { metricsOf } from "./operator.ts"

/** A deployment of so many sites. */
const withSites = (size: number) => {
  const sites = sitesOf(env)
  const before = sites.size
  Object.assign(sites, { size })
  onTestFinished(() => void Object.assign(sites, { size: before }))
}

const tokenOf = (token: string | undefined) => metricsOf({ ...env, PORCHLIGHT_METRICS_TOKEN: token })

test("twenty sites may be looked at by anybody; with more, whose objects all cost something, the token is needed", () => {
  withSites(20)
  expect(tokenOf(undefined)).toMatchObject({ token: undefined })
  withSites(21)
  expect(tokenOf(undefined)).toBeUndefined()
  expect(tokenOf(METRICS_TOKEN)).toMatchObject({ token: METRICS_TOKEN })
})

test("a token that cannot be used opens nothing, however few sites there are", () => {
  withSites(1)
  for (const token of ["", " ", "short"]) expect(tokenOf(token)).toBeUndefined()
})

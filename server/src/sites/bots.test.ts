import { expect, test } from "vitest"
import { acmeEnv, acmeSite } from "../../test/acme.ts"
import { faultsWith } from "../../test/faults.ts"

const turnstile = { siteKey: "0x4AAAAAAADnPIDROrmt1Wwj", secret: "$ACME_TURNSTILE_SECRET" }

test("a site checks what a form brings along, and does not ask for it", () => {
  const { bots, public: told } = acmeSite()
  expect(bots).toEqual({ formToken: "checked" })
  expect(told).not.toHaveProperty("bots")
})

test("pages learn that a token is asked for before it is needed: those that are open do not hear of a change", () => {
  const site = acmeSite({ bots: { formToken: "asked" } })
  expect(site.public.bots).toEqual({ formToken: "asked" })
})

test("pages learn that a token is needed, and Turnstile's site key, never its secret", () => {
  const env = { ...acmeEnv, ACME_TURNSTILE_SECRET: "1x0000-secret" }
  const site = acmeSite({ bots: { formToken: "required", turnstile } }, env)
  expect(site.bots).toEqual({ formToken: "required", turnstile: { ...turnstile, secret: "1x0000-secret" } })
  expect(site.public.bots).toEqual({ formToken: "required", turnstile: { siteKey: turnstile.siteKey } })
  expect(JSON.stringify(site.public)).not.toContain("secret")
})

test("a literal secret, one that is not set, and a word that means nothing are told by their place", () => {
  const of = (bots: object, env?: Record<string, string>) => faultsWith({ bots }, env)
  expect(of({ turnstile: { ...turnstile, secret: "1x0000-secret" } })).toHaveProperty([
    "sites[0].bots.turnstile.secret",
  ])
  expect(of({ turnstile }, acmeEnv)).toEqual({
    "sites[0].bots.turnstile.secret": "refers to the environment variable ACME_TURNSTILE_SECRET, which is not set",
  })
  expect(of({ formToken: "maybe" })).toHaveProperty(["sites[0].bots.formToken"])
})

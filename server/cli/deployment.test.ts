import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { unpackSecrets } from "../src/cloudflare/packed-secrets.ts"
import { acmeConfig, acmeEnv } from "../test/acme.ts"
import { tempFolder } from "../test/temp-folder.ts"
import { readDeployment } from "./deployment.ts"

const configured = (sites: object[], env: Record<string, string> = {}) => {
  const file = join(tempFolder(), "porchlight.json")
  writeFileSync(file, JSON.stringify({ sites }))
  return readDeployment({ PORCHLIGHT_CONFIG: file, ...env })
}

describe("what must not go out is told in a sentence", () => {
  test("the demo", () => {
    expect(() => readDeployment({})).toThrow("PORCHLIGHT_CONFIG is not set")
  })
  test("a site of the sandbox", () => {
    const sandbox = { ...acmeConfig, id: "try", serviceTitan: { environment: "sandbox" } }
    expect(() => configured([acmeConfig, sandbox])).toThrow("sites[1].serviceTitan.environment (try) is sandbox")
  })
  test("a configuration with a fault", () => {
    expect(() => configured([{ ...acmeConfig, phone: "1" }])).toThrow("sites[0].phone")
  })
  test("a jurisdiction that there is none of", () => {
    expect(() => configured([acmeConfig], { PORCHLIGHT_JURISDICTION: "mars" })).toThrow("PORCHLIGHT_JURISDICTION")
  })
})

describe("the secrets", () => {
  test("that are set here go along, and the others are named", () => {
    const { secrets, expected } = configured([acmeConfig], {
      ...acmeEnv,
      ACME_CLIENT_SECRET: " ",
      PORCHLIGHT_SECRET: "sealing",
      PORCHLIGHT_ADMIN_TOKEN: "a token of the tests".replaceAll(" ", "-"),
      HOME: "/root",
    })
    expect(Object.keys(secrets).toSorted()).toEqual([
      "ACME_APP_KEY",
      "ACME_CLIENT_ID",
      "PORCHLIGHT_ADMIN_TOKEN",
      "PORCHLIGHT_SECRET",
    ])
    expect(expected).toEqual(["ACME_CLIENT_SECRET"])
  })

  test("of the server itself go along, whatever of them is set", () => {
    const own = {
      PORCHLIGHT_SECRET: "sealing",
      PORCHLIGHT_SECRET_BEFORE: "sealing before",
      PORCHLIGHT_ADMIN_TOKEN: "an-admin-token-of-the-tests",
      PORCHLIGHT_METRICS_TOKEN: "a-metrics-token-of-the-tests",
      PORCHLIGHT_ALERT_URL: "https://alerts.example/hook",
      PORCHLIGHT_ALERT_SECRET: `whsec_${"c2VjcmV0".repeat(5)}`,
      PORCHLIGHT_JURISDICTION: "eu",
      PORCHLIGHT_TURNSTILE_URL: "https://turnstile.example/siteverify",
    }
    expect(configured([acmeConfig], { ...acmeEnv, ...own }).secrets).toEqual({ ...acmeEnv, ...own })
  })

  const sites = Array.from({ length: 60 }, (_, n) => ({
    ...acmeConfig,
    id: `site-${n}`,
    serviceTitan: { ...acmeConfig.serviceTitan, clientId: `$ID_${n}`, clientSecret: `$SECRET_${n}` },
  }))
  const all = Object.fromEntries(
    sites.flatMap((_, n) => [
      [`ID_${n}`, `id ${n}`],
      [`SECRET_${n}`, `secret ${n}`],
    ]),
  )
  const own = { ACME_APP_KEY: "key", PORCHLIGHT_SECRET: "sealing" }

  test("of more sites than a Worker has variables are packed together", () => {
    const { secrets } = configured(sites, { ...all, ...own })
    expect(Object.keys(secrets).toSorted()).toEqual(["PORCHLIGHT_SECRET", "PORCHLIGHT_SECRETS_1"])
    expect(unpackSecrets(secrets)).toMatchObject({ ...all, ...own })
  })

  test("that would be lost in such a pack are asked for", () => {
    expect(() => configured(sites, { ...all, ...own, SECRET_7: "" })).toThrow("Missing: SECRET_7.")
  })
})

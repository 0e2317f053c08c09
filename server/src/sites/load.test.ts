import { publicSiteSchema } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { acmeConfig, acmeEnv, acmeSite } from "../../test/acme.ts"
import { unaskedSandbox } from "../../test/demo.ts"
import { loadSites } from "./load.ts"

const load = (file: object, env = acmeEnv) => loadSites(JSON.stringify(file), env)

describe("a good file", () => {
  test("gives the site with its defaults filled in and its secrets taken from the environment", () => {
    const site = load({ $schema: "./porchlight.schema.json", sites: [acmeConfig] }).get("acme")
    expect(site).toMatchObject({
      id: "acme",
      phone: "+15125550100",
      languages: ["en", "es"],
      sandbox: false,
      account: {
        apiUrl: "https://api.servicetitan.io",
        authUrl: "https://auth.servicetitan.io",
        tenant: 1234,
        bookingProvider: 5678,
        appKey: "app-key",
        clientId: "client-id",
        clientSecret: "client-secret",
      },
      services: [
        { id: "no-heat", urgent: true, priority: "Urgent", office: { jobTypeId: 11, businessUnitId: 7 } },
        { id: "tune-up", urgent: false, label: { en: "Tune-up" } },
      ],
      hours: { mon: ["08:00", "17:00"], fri: ["08:00", "17:00"] },
      holidays: [],
    })
    expect(site?.hours.sat).toBeUndefined()
    expect(site?.allows("https://www.acme.example")).toBe(true)
    expect(site?.allows("https://acme.example")).toBe(false)
  })

  test("leaves out what may be left out", () => {
    const { id, name, phone, timeZone, origins, serviceTitan } = acmeConfig
    const site = load({ sites: [{ id, name, phone, timeZone, origins, serviceTitan }] }).get("acme")
    expect(site).toMatchObject({ country: "USA", source: "Website", services: [], campaigns: { rules: [] } })
    expect(site?.public.fields).toEqual({
      details: "optional",
      preferred: "optional",
      phone: "optional",
      email: "optional",
      address: "required",
      customerType: "off",
      returning: "off",
    })
  })

  test("tells the widget what it may know, and neither ids of the office nor secrets", () => {
    const site = acmeSite()
    expect(publicSiteSchema.parse(site.public)).toEqual(site.public)
    const told = JSON.stringify(site.public)
    for (const secret of [...Object.values(acmeEnv), "1234", "5678", "jobTypeId", "campaign"]) {
      expect(told).not.toContain(secret)
    }
  })

  test("may be saved with a byte order mark", () => {
    expect(loadSites(`\ufeff${JSON.stringify({ sites: [acmeConfig] })}`, acmeEnv).has("acme")).toBe(true)
  })

  test("takes credentials without the blanks and line ends that came with pasting", () => {
    const env = { ...acmeEnv, ACME_CLIENT_SECRET: " client-secret\r\n" }
    expect(load({ sites: [acmeConfig] }, env).get("acme")?.account.clientSecret).toBe("client-secret")
  })

  test("may send its bookings to any server with ServiceTitan's routes", () => {
    const custom = {
      environment: "custom",
      apiUrl: "http://localhost:9000/",
      authUrl: "https://auth.example/st//",
    } as const
    const { account } = acmeSite({ serviceTitan: { ...acmeConfig.serviceTitan, ...custom } })
    expect(account).toMatchObject({ apiUrl: "http://localhost:9000", authUrl: "https://auth.example/st" })
  })

  test("may send its bookings to ServiceTitan's integration environment", () => {
    const { account } = acmeSite({ serviceTitan: { ...acmeConfig.serviceTitan, environment: "integration" } })
    expect(account.apiUrl).toBe("https://api-integration.servicetitan.io")
    expect(account.authUrl).toBe("https://auth-integration.servicetitan.io")
  })

  test("may leave credentials in place while it goes to the sandbox, and needs none", () => {
    for (const serviceTitan of [{ ...acmeConfig.serviceTitan, environment: "sandbox" }, { environment: "sandbox" }]) {
      const file = JSON.stringify({ sites: [{ ...acmeConfig, serviceTitan }] })
      const site = loadSites(file, {}, { sandbox: unaskedSandbox }).get("acme")
      expect(site).toMatchObject({ sandbox: true, account: unaskedSandbox })
    }
  })

  test("may write the site's phone as its country does", () => {
    expect(acmeSite({ phone: "(512) 555-0100" })).toMatchObject({
      phone: "+15125550100",
      public: { phoneDisplay: "(512) 555-0100" },
    })
    expect(acmeSite({ phone: "+44 20 7946 0958" }).public.phoneDisplay).toBe("+44 20 7946 0958")
  })
})

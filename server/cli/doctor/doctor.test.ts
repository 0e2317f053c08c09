import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { SANDBOX_ACCOUNT } from "../../sandbox/account.ts"
import type { FaultRuleInput } from "../../sandbox/faults/rules.ts"
import { demoConfig } from "../../src/sites/demo.ts"
import { localServer, nobodysUrl } from "../../test/local-server.ts"
import { sandboxForTest } from "../../test/sandbox.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { examine } from "./doctor.ts"

const [demo] = demoConfig.sites
const { tenant, bookingProvider, ...credentials } = SANDBOX_ACCOUNT

type Changes = { site?: object; account?: object; env?: Record<string, string>; now?: () => number }

/** The doctor in front of a site as a contractor would have it, whose ServiceTitan is the sandbox. */
const doctorFor = async (
  faults: FaultRuleInput[] = [],
  { site = {}, account = {}, env = {}, now = Date.now }: Changes = {},
) => {
  const sandbox = await sandboxForTest()
  await sandbox.break(...faults)
  const { apiUrl, authUrl } = sandbox.account
  const secrets = { appKey: "$ACME_APP_KEY", clientId: "$ACME_CLIENT_ID", clientSecret: "$ACME_CLIENT_SECRET" }
  const serviceTitan = { environment: "custom", apiUrl, authUrl, tenant, bookingProvider, ...secrets, ...account }
  const file = join(tempFolder(), "porchlight.json")
  const origins = ["https://www.acme.example"]
  const smsConsent = { privacyUrl: "https://www.acme.example/privacy", termsUrl: "https://www.acme.example/sms" }
  writeFileSync(file, JSON.stringify({ sites: [{ ...demo, id: "acme", origins, smsConsent, serviceTitan, ...site }] }))
  const findings = await examine("acme", {
    env: {
      PORCHLIGHT_CONFIG: file,
      PORCHLIGHT_SECRET: "a secret that nobody guesses",
      PORCHLIGHT_ADMIN_TOKEN: "only-the-operator-knows",
      ACME_APP_KEY: credentials.appKey,
      ACME_CLIENT_ID: credentials.clientId,
      ACME_CLIENT_SECRET: credentials.clientSecret,
      ...env,
    },
    sandbox: sandbox.account,
    fetch,
    now,
  })
  return {
    all: findings.map(({ what, verdict }) => `${verdict} ${what}`),
    mend: findings.filter(({ verdict }) => verdict === "mend").map(({ what, says }) => `${what}: ${says}`),
    unsure: findings.filter(({ verdict }) => verdict === "unsure").map(({ what, says }) => `${what}: ${says}`),
    told: findings.map(({ what, says }) => `${what}: ${says}`).join("\n"),
    sandbox,
  }
}

test("a site that is well is told so, part by part, and nothing is made or changed at ServiceTitan", async () => {
  const { all, sandbox } = await doctorFor()
  expect(all).toEqual([
    "well Configuration",
    "well Origins",
    "well SMS consent",
    "well Secret",
    "well Admin token",
    "well Clock",
    "well Token",
    "well App key",
    "well Bookings",
    "well Tag",
    "well Job types",
    "well Business units",
    "well Campaigns",
  ])
  expect(await sandbox.requests("POST", "")).toHaveLength(1)
  expect(await sandbox.requests("POST", "/connect/token")).toHaveLength(1)
  expect(await sandbox.bookings()).toEqual([])
})

describe("what is to mend is told with where to mend it", () => {
  test.each<[string, Changes, RegExp]>([
    [
      "a wrong client",
      { env: { ACME_CLIENT_ID: "cid.wrong" } },
      /^Token: .*Check ACME_CLIENT_ID and ACME_CLIENT_SECRET/,
    ],
    ["a wrong secret", { env: { ACME_CLIENT_SECRET: "cs.wrong" } }, /^Token: .*of the environment "custom"\?/],
    ["a wrong app key", { env: { ACME_APP_KEY: "ak.wrong" } }, /^App key: .*Check ACME_APP_KEY/],
    ["another tenant", { account: { tenant: 77 } }, /^Bookings: The app has no access to tenant 77/],
    [
      "another provider",
      { account: { bookingProvider: 78 } },
      /^Bookings: .*knows no provider 78.*Booking Provider Tag/,
    ],
    [
      "a variable that is not set",
      { env: { ACME_APP_KEY: " " } },
      /^Configuration: sites\[0\]\.serviceTitan\.appKey .*ACME_APP_KEY, which is blank$/,
    ],
    ["a short secret", { env: { PORCHLIGHT_SECRET: "hunter2" } }, /^Secret: .*fewer than 16 characters/],
    ["no secret", { env: { PORCHLIGHT_SECRET: "" } }, /^Secret: PORCHLIGHT_SECRET is not set/],
    ["a short token of the monitor", { env: { PORCHLIGHT_METRICS_TOKEN: "short" } }, /^Metrics token: .* 16 or more/],
    [
      "alerts that anybody could read",
      { env: { PORCHLIGHT_ALERT_URL: "http://hooks.example" } },
      /^Alerts: PORCHLIGHT_ALERT_URL must begin with https/,
    ],
    [
      "a proxy by its name",
      { env: { PORCHLIGHT_TRUSTED_PROXIES: "caddy" } },
      /^Proxies: PORCHLIGHT_TRUSTED_PROXIES must hold addresses/,
    ],
    [
      "a page without encryption",
      { site: { origins: ["http://www.acme.example"] } },
      /^Origins: http:\/\/www.acme.example/,
    ],
    [
      "an address of another machine",
      { env: { HOST: "203.0.113.9" } },
      /^Address: HOST 203\.0\.113\.9 is no address of/,
    ],
    [
      "a data folder that is a file",
      { env: { PORCHLIGHT_DATA: import.meta.filename } },
      /^Data folder: PORCHLIGHT_DATA names .*doctor\.test\.ts, which is a file and no folder/,
    ],
    ["a clock that is fast", { now: () => Date.now() + 300_000 }, /^Clock: .*30\d seconds ahead of/],
    ["a clock that is slow", { now: () => Date.now() - 90_000 }, /^Clock: .*(8\d|90) seconds behind/],
    [
      "a pair that is not mapped",
      { site: { services: [{ id: "leak", label: "Leak", jobTypeId: 103, businessUnitId: 11 }] } },
      /^Job types: Service "leak": job type 103 does not go with business unit 11, but with 12/,
    ],
    [
      "a job type that is closed",
      { site: { services: [{ id: "rebate", label: "Rebate", jobTypeId: 109, businessUnitId: 11 }] } },
      /^Job types: Service "rebate": job type 109 is not active any more/,
    ],
    [
      "a campaign that is none",
      { site: { campaigns: { default: 404 } } },
      /^Campaigns: Campaign 404 is not in the account/,
    ],
  ])("%s", async (_, changes, sentence) => {
    const { mend } = await doctorFor([], changes)
    expect(mend).toEqual([expect.stringMatching(sentence)])
  })

  test("a service whose unit is gone is told for both", async () => {
    const services = [{ id: "any", label: "Any", jobTypeId: 106, businessUnitId: 404 }]
    const { mend } = await doctorFor([], { site: { services } })
    expect(mend).toEqual(["Business units: Business unit 404 is not in the account."])
  })

  test("an app that may not read the bookings", async () => {
    const { mend } = await doctorFor([{ match: { path: "list" }, action: "status", status: 403 }])
    expect(mend).toEqual([expect.stringMatching(/Booking Provider Tag chosen.*tn\.crm\.bookings:w/)])
  })

  test("a host that redirects, and one that cannot be reached", async () => {
    const elsewhere = await doctorFor([{ match: { path: "list" }, action: "redirect", location: "https://x.example/" }])
    expect(elsewhere.mend).toEqual([expect.stringContaining("it is not ServiceTitan's API")])
    const nobody = await nobodysUrl()
    expect((await doctorFor([], { account: { authUrl: nobody } })).mend).toEqual([
      expect.stringMatching(/^Token server: 127.0.0.1:\d+ cannot be reached/),
    ])
    expect((await doctorFor([], { account: { apiUrl: nobody } })).mend).toEqual([
      expect.stringMatching(/^API: 127.0.0.1:\d+ cannot be reached/),
    ])
  })
})

test("a host that answers everything, but with no list of bookings, is not the API", async () => {
  for (const body of ["<html>It works!</html>", '{"data":[{"name":"Ada"}]}', "{}"]) {
    const other = await localServer((request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" })
      response.end(request.url === "/connect/token" ? '{"access_token":"tok"}' : body)
    })
    const { mend, all } = await doctorFor([], { account: { apiUrl: other, authUrl: other } })
    expect(mend).toEqual([expect.stringMatching(/^API: .*not a list of bookings \(status 200\).*Check apiUrl/)])
    expect(all).not.toContain("well Bookings")
  }
})

describe("what need be no fault", () => {
  test("lists that are closed to an app with a tag are told as normal", async () => {
    const closed = (path: string): FaultRuleInput => ({ match: { path }, action: "status", status: 403 })
    const { mend, unsure } = await doctorFor(
      ["tags.list", "jobTypes.list", "businessUnits.list", "campaigns.list"].map(closed),
    )
    expect(mend).toEqual([])
    expect(unsure).toHaveLength(4)
    for (const says of unsure) expect(says).toContain("That is normal")
  })

  test("a ServiceTitan that fails or asks for less", async () => {
    for (const status of [429, 503]) {
      const { mend, unsure } = await doctorFor([{ match: { path: "list" }, action: "status", status }])
      expect([mend, unsure]).toEqual([[], [expect.stringMatching(/Try again|then try again/i)]])
    }
  })

  test("a question about text messages that lacks what carriers look for", async () => {
    const { mend, unsure } = await doctorFor([], {
      site: { smsConsent: { text: { en: "Text me. Reply STOP to end." } } },
    })
    expect(mend).toEqual([])
    expect(unsure).toEqual([
      expect.stringMatching(/^SMS consent: The English text does not say who sends .*termsUrl\)\.$/),
    ])
  })

  test("texts in a language that the form does not offer", async () => {
    const texts = { fr: { heading: "Demander une visite" } }
    const { mend, unsure } = await doctorFor([], { site: { languages: ["en", "es"], texts } })
    expect(mend).toEqual([])
    expect(unsure).toEqual([expect.stringMatching(/^Languages: Some texts are in French, .*Add it to languages/)])
  })

  test("a site that is not on the web yet", async () => {
    const { unsure } = await doctorFor([], { site: { origins: ["http://localhost:*"] } })
    expect(unsure).toEqual([expect.stringContaining("before going live")])
  })
})

test("no secret is ever told, even where ServiceTitan's answers repeat it", async () => {
  const secrets = Object.values(credentials)
  const echo = await localServer((request, response) => {
    const isToken = request.url === "/connect/token"
    response.writeHead(isToken ? 200 : 401, { "Content-Type": "application/json", "X-Key": secrets.join() })
    response.end(
      JSON.stringify(isToken ? { access_token: "tok.canary" } : { title: `App key ${secrets.join()}`, secrets }),
    )
  })
  const { mend, told } = await doctorFor([], { account: { apiUrl: echo, authUrl: echo } })
  expect(mend).toHaveLength(1)
  for (const secret of [...secrets, "tok.canary", "a secret that nobody guesses", "only-the-operator-knows"]) {
    expect(told).not.toContain(secret)
  }
})

test("a letter that stands where a credential belongs leaves the report readable", async () => {
  const { told } = await doctorFor([], { env: { ACME_APP_KEY: "e" } })
  expect(told).toContain("Secret: PORCHLIGHT_SECRET is long enough.")
  expect(told).toMatch(/App key: .* does not accept it\. Check ACME_APP_KEY/)
})

test("a secret that was written where the contractor's name belongs is cut out", async () => {
  const { told } = await doctorFor([], { site: { name: `Acme ${credentials.clientSecret}` } })
  expect(told).toContain("Acme …")
  expect(told).not.toContain(credentials.clientSecret)
})

import { describe, expect, test } from "vitest"
import { acmeConfig } from "../../test/acme.ts"
import { faultsOf, faultsWith } from "../../test/faults.ts"
import { ConfigError, describeFaults } from "./config-error.ts"
import { loadSites } from "./load.ts"

const service = { id: "leak", label: "Leak" }
const OPEN = ["08:00", "17:00"]

describe("a wrong value is told at its path, with what to do", () => {
  test.each<[string, object, string, RegExp]>([
    ["an id with capitals", { id: "Acme" }, "id", /small letters, digits and hyphens/],
    ["a blank name", { name: " " }, "name", /must not be blank/],
    ["a name that is null", { name: null }, "name", /must be a text in quotes/],
    ["a name that is missing", { name: undefined }, "name", /is missing/],
    ["a phone that is none", { phone: "555-0100" }, "phone", /with its country code, such as \+15125550100/],
    ["a time zone that there is not", { timeZone: "Chicago" }, "timeZone", /such as America\/Chicago/],
    ["an offset in place of a time zone", { timeZone: "-06:00" }, "timeZone", /IANA name/],
    ["an abbreviation that knows no summer time", { timeZone: "EST" }, "timeZone", /IANA name/],
    [
      "a campaign's page with a query, which no page is known with",
      { campaigns: { rules: [{ when: { landingPage: "https://acme.example/?utm_source=a" }, campaignId: 1 }] } },
      "campaigns.rules[0].when.landingPage",
      /must end before the \?/,
    ],
    ["a language that we do not speak", { languages: ["de"] }, "languages[0]", /must be one of en, es, fr/],
    ["no language", { languages: [] }, "languages[0]", /is missing: must be one of en, es, fr/],
    ["a language twice", { languages: ["en", "en"] }, "languages", /each language once/],
    ["an origin with a path", { origins: ["https://acme.example/"] }, "origins[0]", /without a path or a slash/],
    ["no origin", { origins: [] }, "origins", /one origin at least/],
    ["an origin that is no list", { origins: "https://acme.example" }, "origins", /must be a list/],
    ["a service without a label", { services: [{ id: "leak" }] }, "services[0].label", /is missing/],
    ["a label without a text", { services: [{ ...service, label: {} }] }, "services[0].label", /one language at least/],
    [
      "a label that is a number",
      { services: [{ ...service, label: 5 }] },
      "services[0].label",
      /text for each language/,
    ],
    [
      "a job type without its business unit",
      { services: [{ ...service, jobTypeId: 1 }] },
      "services[0].businessUnitId",
      /is missing: a job type and its business unit go together/,
    ],
    [
      "a business unit without its job type",
      { services: [{ ...service, businessUnitId: 1 }] },
      "services[0].jobTypeId",
      /is missing: a job type and its business unit go together/,
    ],
    [
      "an id of 0",
      { services: [{ ...service, jobTypeId: 0, businessUnitId: 1 }] },
      "services[0].jobTypeId",
      /must be at least 1/,
    ],
    [
      "an id that JavaScript can't count to",
      { campaigns: { default: 2 ** 53 } },
      "campaigns.default",
      /must be at most 9007199254740991/,
    ],
    ["a limit that lets nobody in", { limits: { perMinute: 0 } }, "limits.perMinute", /must be at least 1/],
    ["an id in quotes", { campaigns: { default: "31" } }, "campaigns.default", /must be a whole number/],
    [
      "a priority in other capitals",
      { services: [{ ...service, priority: "urgent" }] },
      "services[0].priority",
      /must be one of Low, Normal, High, Urgent/,
    ],
    ["the same service twice", { services: [service, service] }, "services[1].id", /already the id of entry \[0\]/],
    [
      "a campaign rule for nothing",
      { campaigns: { rules: [{ when: {}, campaignId: 1 }] } },
      "campaigns.rules[0].when",
      /one tag at least/,
    ],
    [
      "a form without any way to reach the visitor",
      { fields: { phone: "off", email: "off", address: "off" } },
      "fields",
      /leave one of phone, email and address on/,
    ],
    ["a field use that there is not", { fields: { email: "no" } }, "fields.email", /one of required, optional, off/],
    [
      "hours that end before they begin",
      { hours: { mon: ["17:00", "08:00"] } },
      "hours.mon",
      /must close after it opens/,
    ],
    [
      "a closed day with an empty list",
      { hours: { mon: OPEN, sun: [] } },
      "hours.sun",
      /leave out a day that is closed$/,
    ],
    ["a closed day with null", { hours: { mon: OPEN, sun: null } }, "hours.sun", /leave out a day that is closed$/],
    ["a day that only opens", { hours: { mon: ["08:00"] } }, "hours.mon", /when it opens and when it closes, such as/],
    [
      "a break at noon",
      { hours: { mon: [...OPEN, "18:00"] } },
      "hours.mon",
      /when it opens and when it closes, such as/,
    ],
    ["hours in twelve", { hours: { mon: ["8 am", "17:00"] } }, "hours.mon[0]", /24 hours, such as 08:00/],
    ["an office that opens at the day's end", { hours: { mon: ["24:00", "24:00"] } }, "hours.mon[0]", /24 hours/],
    ["an office that never opens", { hours: {} }, "hours", /open on one day at least/],
    ["a holiday that the calendar does not have", { holidays: ["2026-02-30"] }, "holidays[0]", /a day of the calendar/],
    ["a colour by name", { theme: { accent: "red" } }, "theme.accent", /a colour such as #b45309/],
    ["a radius that is too large", { theme: { radius: 25 } }, "theme.radius", /must be at most 24/],
    ["a website that is none", { hosted: { website: "acme" } }, "hosted.website", /such as https:\/\/acme\.example$/],
    ["a privacy policy without a host", { privacyUrl: "/privacy" }, "privacyUrl", /must be a whole address/],
    ["consent with a blank text", { smsConsent: { text: " " } }, "smsConsent.text", /must not be blank/],
    ["services that are no list", { services: { leak: "Leak" } }, "services", /must be a list/],
    ["fields that are a list", { fields: ["phone"] }, "fields", /must be an object/],
    ["a service that is none", { services: ["leak"] }, "services[0]", /must be an object/],
    [
      "an environment that there is not",
      { serviceTitan: { environment: "prod" } },
      "serviceTitan.environment",
      /must be one of production, integration, custom, sandbox/,
    ],
    ["an environment that is missing", { serviceTitan: {} }, "serviceTitan.environment", /must be one of production/],
    [
      "a custom server without its address",
      { serviceTitan: { ...acmeConfig.serviceTitan, environment: "custom", authUrl: "http://localhost:9000" } },
      "serviceTitan.apiUrl",
      /is missing/,
    ],
    [
      "a custom server over another protocol",
      {
        serviceTitan: {
          ...acmeConfig.serviceTitan,
          environment: "custom",
          apiUrl: "ftp://localhost",
          authUrl: "http://localhost:9000",
        },
      },
      "serviceTitan.apiUrl",
      /must be an http or https address/,
    ],
  ])("%s", (_, changes, path, message) => {
    expect(faultsWith(changes)).toEqual({ [`sites[0].${path}`]: expect.stringMatching(message) })
  })
})

describe("a key that is not known", () => {
  test.each<[object, string]>([
    [{ campaigns: { rules: [{ when: { utm_sorce: "a" }, campaignId: 1 }] } }, "campaigns.rules[0].when.utm_sorce"],
    [{ services: [{ ...service, label: { eng: "Leak" } }] }, "services[0].label.eng"],
    [{ smsConsent: { text: { eng: "Text me." } } }, "smsConsent.text.eng"],
    [{ hours: { monday: ["08:00", "17:00"] } }, "hours.monday"],
  ])("is told once where nothing stands beside it: %j", (changes, path) => {
    expect(Object.keys(faultsWith(changes))).toEqual([`sites[0].${path}`])
  })

  test.each(["production", "integration", "sandbox"])(
    "an address of a custom server under %s says where it goes",
    (environment) => {
      const serviceTitan = { ...acmeConfig.serviceTitan, environment, apiUrl: "http://localhost:9000" }
      expect(faultsWith({ serviceTitan })["sites[0].serviceTitan.apiUrl"]).toBe(
        'goes only with the environment "custom": take it out, or change the environment',
      )
    },
  )

  test.each<[object, string, string]>([
    [{ langauges: ["en"] }, "langauges", "languages"],
    [{ timezone: "America/Chicago" }, "timezone", "timeZone"],
    [{ serviceTitan: { ...acmeConfig.serviceTitan, tenat: 1 } }, "serviceTitan.tenat", "tenant"],
    [{ services: [{ ...service, jobTypeID: 1 }] }, "services[0].jobTypeID", "jobTypeId"],
    [
      { campaigns: { rules: [{ when: { utm_sorce: "a", gclid: "*" }, campaignId: 1 }] } },
      "campaigns.rules[0].when.utm_sorce",
      "utm_source",
    ],
    [{ hours: { monday: ["08:00", "17:00"], tues: ["08:00", "17:00"], mon: ["08:00", "17:00"] } }, "hours.tues", "tue"],
  ])("%j is told with what it was meant to be", (changes, path, meant) => {
    expect(faultsWith(changes)[`sites[0].${path}`]).toBe(`is not known here; did you mean ${meant}?`)
  })

  test("is told without a guess where nothing is near", () => {
    expect(faultsWith({ colour: "red" })).toEqual({ "sites[0].colour": "is not known here; take it out" })
  })
})

describe("the file as a whole", () => {
  test("a name that stands twice in an object is told by its place, since the first would do nothing", () => {
    expect(faultsOf('{\n"sites": [],\n"sites": [{}] }')).toEqual({
      "": "has a name twice in one object, again in line 3, column 1; keep one of them",
    })
  })

  test("text that is not JSON is told by line and column, and not shown", () => {
    expect(faultsOf('{\n  "sites": [\n    { "id": "acme", "secret": hunter2 }\n')).toEqual({
      "": "is not JSON from line 3, column 31 on",
    })
  })

  test("an empty file, a list, and a file without sites are told", () => {
    expect(faultsOf("")).toEqual({ "": "is not JSON from line 1, column 1 on" })
    expect(faultsOf([])).toEqual({ "": "must be an object in { }" })
    expect(faultsOf({})).toEqual({ sites: "is missing" })
    expect(faultsOf({ sites: { acme: acmeConfig } })).toEqual({ sites: "must be a list in [ ]" })
    expect(faultsOf({ sites: [null, "acme"] })).toEqual({
      "sites[0]": "must be an object in { }",
      "sites[1]": "must be an object in { }",
    })
    expect(faultsOf({ sites: [] })).toEqual({ sites: "must hold one site at least" })
  })

  test("two sites of one id are told, also beside other faults", () => {
    expect(faultsOf({ sites: [acmeConfig, { ...acmeConfig, name: "" }] })).toEqual({
      "sites[1].id": "is already the id of entry [0] in this list: each needs its own",
      "sites[1].name": "must not be blank",
    })
  })

  test("a fraction hides no fault of another field", () => {
    expect(Object.keys(faultsWith({ limits: { perMinute: 1.5 }, phone: "123" }))).toEqual([
      "sites[0].limits.perMinute",
      "sites[0].phone",
    ])
  })

  test("a fault is told without the site where that has no id, and none of its own is shown", () => {
    const sites = [null, { ...acmeConfig, id: "Not An Id" }, { ...acmeConfig, id: 7 }, { ...acmeConfig, phone: "1" }]
    const told = () =>
      loadSites(JSON.stringify({ sites }), {
        ACME_APP_KEY: "k",
        ACME_CLIENT_ID: "i",
        ACME_CLIENT_SECRET: "s",
      })
    expect(told).toThrow(
      /^sites\[0\] must be .*\nsites\[1\]\.id must .*\nsites\[2\]\.id must .*\nsites\[3\]\.phone \(acme\) must be .*$/,
    )
    expect(told).not.toThrow("Not An")
  })

  test("every fault is told at once, in the order of their paths, for a terminal", () => {
    const services = [
      { id: "leak", label: "Leak", jobTypeId: 1.5 },
      { id: "leak", label: "" },
    ]
    const wrong = { ...acmeConfig, id: "birch", timeZone: "Chicago", services, phone: "123", orgins: [] }
    let told = ""
    try {
      loadSites(JSON.stringify({ sites: [acmeConfig, wrong] }), { ACME_APP_KEY: "k" })
    } catch (error) {
      told = error instanceof ConfigError ? describeFaults(error) : ""
    }
    expect(told).toMatchInlineSnapshot(`
      "The configuration has 11 faults:
        - sites[0].serviceTitan.clientId (acme) refers to the environment variable ACME_CLIENT_ID, which is not set
        - sites[0].serviceTitan.clientSecret (acme) refers to the environment variable ACME_CLIENT_SECRET, which is not set
        - sites[1].orgins (birch) is not known here; did you mean origins?
        - sites[1].phone (birch) must be a phone number with its country code, such as +15125550100
        - sites[1].services[0].businessUnitId (birch) is missing: a job type and its business unit go together, so give both or neither
        - sites[1].services[0].jobTypeId (birch) must be a whole number
        - sites[1].services[1].id (birch) is already the id of entry [0] in this list: each needs its own
        - sites[1].services[1].label (birch) must not be blank
        - sites[1].serviceTitan.clientId (birch) refers to the environment variable ACME_CLIENT_ID, which is not set
        - sites[1].serviceTitan.clientSecret (birch) refers to the environment variable ACME_CLIENT_SECRET, which is not set
        - sites[1].timeZone (birch) must be the IANA name of a time zone, such as America/Chicago"
    `)
  })
})

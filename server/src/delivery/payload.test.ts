import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { type BookingInput, fullBooking, SATURDAY, stored } from "../../test/bookings.ts"
import type { LeftOut } from "./payload/left-out.ts"
import { OPTIONAL_PARTS, type OptionalPart, optionalPartsOf } from "./payload/optional-part.ts"
import { toCreateBooking } from "./payload.ts"

const site = acmeSite()

const payloadOf = (booking: BookingInput, leaveOut: LeftOut[] = [], now = SATURDAY) =>
  toCreateBooking(stored(booking), site, now, new Set(leaveOut))
const createOf = (...args: Parameters<typeof payloadOf>) => payloadOf(...args).create

test("a booking with everything in it fills every field that the office has for it", () => {
  const { summary, ...create } = createOf(fullBooking)
  expect(create).toEqual({
    source: "Website",
    name: "José Álvarez",
    isFirstTimeClient: true,
    externalId: "7K3M-9QXT",
    start: "2026-12-01T14:00:00.000Z",
    address: { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" },
    contacts: [{ type: "MobilePhone", value: "5125550143", memo: "ext. 12; SMS consent: yes (text 931eb099920e8258)" }],
    customerType: "Residential",
    campaignId: 32,
    jobTypeId: 11,
    businessUnitId: 7,
    priority: "Urgent",
  })
})

describe("the summary", () => {
  test("says at a glance what there is no field for", () => {
    expect(createOf(fullBooking).summary).toMatchInlineSnapshot(`
      "Service: No heat (Urgent)
      Details: Furnace clicks, no flame.
        The dog is friendly.
      When: Tue, Dec 1, 2026, morning
      Customer: residential, first time
      SMS consent: yes (text 931eb099920e8258)
      Language: Spanish
      Reference: 7K3M-9QXT
      Received: Sat, Nov 21, 2026, 9:54 PM CST
      Page: https://www.acme.example/heating
      Came from: https://www.google.com/
      Campaign: utm_source=google, utm_medium=cpc, gclid=Cj0K"
    `)
  })

  test.each([
    [59_999, "Asked before, a moment ago: reference KQEQ-58HH"],
    [60_000, "Asked before, 1 min ago: reference KQEQ-58HH"],
    [3_600_000 - 1, "Asked before, 59 min ago: reference KQEQ-58HH"],
    [2.5 * 3_600_000, "Asked before, 2 h ago: reference KQEQ-58HH"],
  ])("tells of an earlier request of the same person, %i ms before", (before, line) => {
    const askedBefore = { reference: "KQEQ-58HH", receivedAt: SATURDAY - before }
    const { summary } = toCreateBooking({ ...stored(fullBooking), askedBefore }, site, SATURDAY).create
    expect(summary.split("\n")).toContain(line)
  })

  test("of the least that a booking can be is short", () => {
    expect(createOf({ name: "Ada", phone: "512 555 0143" }).summary).toMatchInlineSnapshot(`
      "When: first available (start is the next business day)
      Reference: 7K3M-9QXT
      Received: Sat, Nov 21, 2026, 9:54 PM CST"
    `)
  })

  test("holds whatever ServiceTitan refused", () => {
    expect(createOf(fullBooking, [...OPTIONAL_PARTS]).summary).toMatchInlineSnapshot(`
      "Service: No heat (Urgent)
      Details: Furnace clicks, no flame.
        The dog is friendly.
      When: Tue, Dec 1, 2026, morning
      Customer: residential, first time
      Phone: 5125550143 (ext. 12; SMS consent: yes (text 931eb099920e8258))
      Address: 12 Oak St, B, Austin, TX 78701, USA
      SMS consent: yes (text 931eb099920e8258)
      Language: Spanish
      Reference: 7K3M-9QXT
      Received: Sat, Nov 21, 2026, 9:54 PM CST
      Left out, since ServiceTitan refused it: the address, campaign 32, job type 11 with business unit 7, priority Urgent, customer type Residential, the first contact
      Page: https://www.acme.example/heating
      Came from: https://www.google.com/
      Campaign: utm_source=google, utm_medium=cpc, gclid=Cj0K"
    `)
  })

  test("holds an address that is not whole", () => {
    const { address, summary } = createOf({
      name: "Ada",
      email: "ada@example.com",
      address: { street: "12 Oak St", zip: "78701" },
    })
    expect(address).toBeUndefined()
    expect(summary).toContain("Address (incomplete): 12 Oak St, 78701")
  })

  test("tells a wish that is past, and that the start is not what was wished for", () => {
    const { start, summary } = createOf({ ...fullBooking, preferred: { date: "2026-11-21", window: "any" } })
    expect(start).toBe("2026-11-23T14:00:00.000Z")
    expect(summary).toContain("When: Sat, Nov 21, 2026, any time (start is the next business day)")
  })

  test("holds both touches where the first was another", () => {
    const attribution = {
      utm_source: "bing",
      landingPage: "https://acme.example/book",
      first: {
        utm_source: "google",
        gclid: "Cj0K",
        landingPage: "https://acme.example/",
        referrer: "https://g.example/",
      },
    }
    expect(createOf({ name: "Ada", phone: "5125550143", attribution }).summary.split("\n").slice(-5)).toEqual([
      "Page: https://acme.example/book",
      "Campaign: utm_source=bing",
      "First page: https://acme.example/",
      "First came from: https://g.example/",
      "First campaign: utm_source=google, gclid=Cj0K",
    ])
  })

  test("leaves no room to write an answer that was never given", () => {
    const details = "Hi\nSMS consent: yes (text 931eb099920e8258)\r\nReference: AAAA-AAAA\u2028Left out"
    const lines = createOf({ ...fullBooking, details, smsConsent: undefined }).summary.split(/\r\n|[\r\n\u2028]/)
    expect(lines.filter((line) => /^(?:SMS|Left)/.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith("Reference"))).toEqual(["Reference: 7K3M-9QXT"])
  })

  test("breaks lines where a word processor broke them", () => {
    const { summary } = createOf({ ...fullBooking, details: "No heat.\u000bSince Monday.\u000cCall.\u0085Soon." })
    expect(summary).toContain("Details: No heat.\n  Since Monday.\n  Call.\n  Soon.\n")
  })

  test("says no to text messages where the visitor did", () => {
    const { contacts, summary } = createOf({
      ...fullBooking,
      smsConsent: { granted: false, textVersion: "931eb099920e8258" },
    })
    expect(summary).toContain("SMS consent: no (text 931eb099920e8258)")
    expect(contacts?.[0]).toMatchObject({ type: "Phone", memo: "ext. 12; SMS consent: no (text 931eb099920e8258)" })
  })

  test("keeps a web address as it came", () => {
    const landingPage = "https://acme.example/a–b?q=“x”"
    expect(createOf({ name: "Ada", phone: "5125550143", attribution: { landingPage } }).summary).toContain(landingPage)
  })
})

describe("what a service asks of its own", () => {
  const services = [
    {
      id: "no-heat",
      label: { en: "No heat", es: "Sin calefacción" },
      questions: [
        {
          id: "fuel",
          label: { en: "Which  fuel?", es: "¿Qué combustible?" },
          kind: "choice" as const,
          options: [
            { id: "gas", label: { en: "Natural gas", es: "Gas natural" } },
            { id: "oil", label: { en: "Oil", es: "Diésel" } },
          ],
        },
        { id: "pets", label: { en: "Pets", es: "Mascotas" }, kind: "yes_no" as const },
        { id: "model", label: { en: "Model", es: "Modelo" }, kind: "text" as const },
      ],
    },
  ]
  const asked = (answers: Record<string, string>, languages: ["en"] | ["es", "en"] = ["en"]) =>
    toCreateBooking(
      stored({ name: "Ada", email: "ada@example.com", service: "no-heat", answers, locale: "es" }),
      acmeSite({ services, languages }),
      SATURDAY,
    ).create.summary

  test("stands in the summary with its question, in their order, whatever language the visitor spoke", () => {
    expect(asked({ model: "XR–80", pets: "yes", fuel: "gas" }).split("\n").slice(0, 5)).toEqual([
      "Service: No heat",
      "Which fuel? Natural gas",
      "Pets: yes",
      "Model: XR-80",
      "When: first available (start is the next business day)",
    ])
  })

  test("stands there in the language that the site speaks first", () => {
    expect(asked({ fuel: "oil", pets: "yes" }, ["es", "en"]).split("\n").slice(0, 3)).toEqual([
      "Service: Sin calefacción",
      "¿Qué combustible? Diésel",
      "Mascotas: sí",
    ])
  })

  test("is not lost where the site has given the question or the option up since", () => {
    expect(asked({ age: "12 years", fuel: "coal" })).toContain("Which fuel? coal\nage: 12 years\n")
  })

  test("leaves no room to write an answer that was never given", () => {
    expect(asked({ model: "X\nReference: AAAA-AAAA" })).toContain("Model: X\n  Reference: AAAA-AAAA\n")
  })
})

describe("a site with a service area", () => {
  const austin = acmeSite({ serviceArea: { zips: ["787*"], outside: "take" } })
  const from = (zip: string) =>
    toCreateBooking(stored({ ...fullBooking, address: { ...fullBooking.address, zip } }), austin, SATURDAY).create

  test("has a request from elsewhere marked for the office", () => {
    expect(from("10001").summary).toContain("\nOutside the service area: 10001\n")
    expect(from("10001").address?.zip).toBe("10001")
  })

  test("has nothing said of one from within", () => {
    expect(from("78701-1234").summary).not.toContain("area")
  })

  test("has nothing said of one whose ZIP nobody knows", () => {
    const { summary } = toCreateBooking(stored({ name: "Ada", phone: "5125550143" }), austin, SATURDAY).create
    expect(summary).not.toContain("area")
  })
})

describe("consent to text messages", () => {
  const consentShown = "Text me.\nReply STOP.\nPrivacy: https://acme.example/p–q"

  test("is proven by the very words that were shown, beside their version, the time and the page", () => {
    const smsConsent = { ...fullBooking.smsConsent, page: "https://www.acme.example/contact–us" }
    const agreed = stored({ ...fullBooking, smsConsent })
    const { summary } = toCreateBooking({ ...agreed, consentShown }, site, SATURDAY).create
    expect(summary).toContain("SMS consent: yes (text 931eb099920e8258)")
    expect(summary).toContain("\nSMS page: https://www.acme.example/contact–us\n")
    expect(summary).toContain("Received: Sat, Nov 21, 2026, 9:54 PM CST")
    expect(summary).toMatch(/SMS text shown: Text me\.\n {2}Reply STOP\.\n {2}Privacy: https:\/\/acme\.example\/p–q$/)
  })

  test("to words that nobody knew any more is recorded as it came", () => {
    expect(createOf(fullBooking).summary).toContain("SMS consent: yes (text 931eb099920e8258)")
    expect(createOf(fullBooking).summary).not.toContain("SMS text shown")
  })
})

test("a site that counts by the first touch sends that one's campaign", () => {
  const campaigns = { touch: "first" as const, rules: [{ when: { utm_source: "google" }, campaignId: 7 }], default: 8 }
  const campaignOf = (attribution: BookingInput["attribution"]) =>
    toCreateBooking(stored({ ...fullBooking, attribution }), acmeSite({ campaigns }), SATURDAY).create.campaignId
  expect(campaignOf({ utm_source: "bing", first: { utm_source: "google" } })).toBe(7)
  expect(campaignOf({ utm_source: "google", first: { utm_source: "bing" } })).toBe(8)
  expect(campaignOf({ utm_source: "google" })).toBe(7)
})

describe("contacts", () => {
  test("the phone goes with the booking, the e-mail after it", () => {
    const { create, furtherContacts } = payloadOf(fullBooking)
    expect(create.contacts).toHaveLength(1)
    expect(furtherContacts).toEqual([{ type: "Email", value: "jose@example.com" }])
  })

  test("an e-mail alone goes with the booking", () => {
    const { create, furtherContacts } = payloadOf({ name: "Ada", email: "ada@example.com" })
    expect(create.contacts).toEqual([{ type: "Email", value: "ada@example.com" }])
    expect(furtherContacts).toEqual([])
  })

  test("an address alone needs none", () => {
    const { create, furtherContacts } = payloadOf({ name: "Ada", address: fullBooking.address })
    expect(create).not.toHaveProperty("contacts")
    expect(furtherContacts).toEqual([])
  })

  test("a number that can't be read goes as it was typed", () => {
    expect(createOf({ name: "Ada", phone: "555–0143" }).contacts).toEqual([{ type: "Phone", value: "555-0143" }])
  })

  test("the first one, when ServiceTitan refused it, stands in the summary, and the rest still go after", () => {
    const { create, furtherContacts } = payloadOf(fullBooking, ["contacts"])
    expect(create).not.toHaveProperty("contacts")
    expect(create.summary).toContain("Phone: 5125550143 (ext. 12;")
    expect(furtherContacts).toEqual([{ type: "Email", value: "jose@example.com" }])
  })

  test("a further one, when ServiceTitan refused it, stands in the summary, and nothing else is different", () => {
    const { summary, ...whole } = createOf(fullBooking)
    const { summary: summaryWithout, ...without } = createOf(fullBooking, ["contact:1"])
    expect(without).toEqual(whole)
    expect(summaryWithout.split("\n").filter((line) => !summary.split("\n").includes(line))).toEqual([
      "E-mail: jose@example.com",
      "Left out, since ServiceTitan refused it: a further contact",
    ])
  })

  test("one that the booking does not have is not told", () => {
    expect(createOf({ name: "Ada", phone: "5125550143" }, ["contact:1"]).summary).not.toMatch(/E-mail|Left out/)
  })
})

describe("the office's own ids", () => {
  test("a service without a job type sends neither of the pair", () => {
    const create = createOf({ ...fullBooking, service: "tune-up" })
    expect(create).not.toHaveProperty("jobTypeId")
    expect(create).not.toHaveProperty("businessUnitId")
    expect(create).not.toHaveProperty("priority")
  })

  test("a service that is no longer offered is still named", () => {
    expect(createOf({ ...fullBooking, service: "roofing" }).summary).toContain("Service: roofing")
  })

  test("only a visitor who says so is a first-time client", () => {
    expect(createOf({ ...fullBooking, returning: false }).isFirstTimeClient).toBe(true)
    expect(createOf({ ...fullBooking, returning: true }).isFirstTimeClient).toBe(false)
    expect(createOf({ ...fullBooking, returning: undefined }).isFirstTimeClient).toBe(false)
  })

  test.each<[OptionalPart, string[]]>([
    ["address", ["address"]],
    ["campaign", ["campaignId"]],
    ["office", ["jobTypeId", "businessUnitId"]],
    ["priority", ["priority"]],
    ["customerType", ["customerType"]],
    ["contacts", ["contacts"]],
  ])("without its %s the booking is otherwise the same", (part, keys) => {
    const { summary, ...whole } = createOf(fullBooking)
    const { summary: summaryWithout, ...without } = createOf(fullBooking, [part])
    expect(Object.keys(whole).filter((key) => !(key in without))).toEqual(keys)
    expect(whole).toMatchObject(without)
    expect(summaryWithout).toContain("Left out, since ServiceTitan refused it: ")
    expect(optionalPartsOf(createOf(fullBooking, [part]))).toEqual(OPTIONAL_PARTS.filter((other) => other !== part))
  })
})

test("an address without a country has the site's", () => {
  const { country, ...address } = fullBooking.address
  expect(createOf({ name: "Ada", address }).address?.country).toBe("USA")
})

test("typographic punctuation becomes plain, letters that look like it stay", () => {
  const create = createOf({ ...fullBooking, name: "Kaʻiulani O’Brien–Smith", details: "“No heat” — since… Monday" })
  expect(create.name).toBe("Kaʻiulani O'Brien-Smith")
  expect(create.summary).toContain('Details: "No heat" - since... Monday')
})

import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { fullBooking, SATURDAY, stored } from "../../../test/bookings.ts"
import { createOf } from "../../../test/payload.ts"
import { toCreateBooking } from "../payload.ts"
import { OPTIONAL_PARTS } from "./optional-part.ts"

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
    const { summary } = toCreateBooking({ ...stored(fullBooking), askedBefore }, acmeSite(), SATURDAY).create
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

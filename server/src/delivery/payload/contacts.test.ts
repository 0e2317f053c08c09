import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { fullBooking, SATURDAY, stored } from "../../../test/bookings.ts"
import { createOf, payloadOf } from "../../../test/payload.ts"
import { toCreateBooking } from "../payload.ts"

describe("contacts", () => {
  test("the phone goes with the booking, the email after it", () => {
    const { create, furtherContacts } = payloadOf(fullBooking)
    expect(create.contacts).toHaveLength(1)
    expect(furtherContacts).toEqual([{ type: "Email", value: "jose@example.com" }])
  })

  test("an email alone goes with the booking", () => {
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
      "Email: jose@example.com",
      "Left out, since ServiceTitan refused it: a further contact",
    ])
  })

  test("one that the booking does not have is not told", () => {
    expect(createOf({ name: "Ada", phone: "5125550143" }, ["contact:1"]).summary).not.toMatch(/Email|Left out/)
  })
})

describe("consent to text messages", () => {
  const consentShown = "Text me.\nReply STOP.\nPrivacy: https://acme.example/p–q"

  test("is proven by the very words that were shown, beside their version, the time and the page", () => {
    const smsConsent = { ...fullBooking.smsConsent, page: "https://www.acme.example/contact–us" }
    const agreed = stored({ ...fullBooking, smsConsent })
    const { summary } = toCreateBooking({ ...agreed, consentShown }, acmeSite(), SATURDAY).create
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

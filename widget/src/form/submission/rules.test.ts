import type { PublicSite } from "@porchlight/shared/site"
import { describe, expect, it } from "vitest"
import { MONDAY_MORNING, site } from "../../../test/site.ts"
import { EMPTY, OTHER_SERVICE, type Values } from "../values.ts"
import { toBody } from "./body.ts"
import { findFaults } from "./rules.ts"

const ADDRESS = {
  "address.street": "12 Oak St",
  "address.city": "Austin",
  "address.state": "TX",
  "address.zip": "78701",
}
const circumstances = { language: "en", attribution: {} } as const
const faults = (values: Partial<Values>, where = site()) =>
  findFaults({ ...EMPTY, ...values }, where, circumstances, MONDAY_MORNING).map(({ field, code }) => `${field} ${code}`)
const fields = site().fields

describe("the rules of a form", () => {
  it("pass a whole request", () => {
    expect(faults({ name: "Ana", phone: "512 555 0143", ...ADDRESS })).toEqual([])
  })

  it("find errors in the order of the form", () => {
    expect(faults({ details: "a\u0007b" })).toEqual([
      "details invalid",
      "name required",
      "phone contact_required",
      "address.street required",
      "address.city required",
      "address.state required",
      "address.zip required",
    ])
  })

  it("are in the order of the form also for the questions about the customer", () => {
    const where = site({ fields: { ...fields, returning: "required", customerType: "required" } })
    expect(faults({ phone: "512 555 0143", ...ADDRESS }, where)).toEqual([
      "returning required",
      "customerType required",
      "name required",
    ])
  })

  it("ask for the ZIP code first, or right after the service, where that decides whether the contractor comes", () => {
    const first = (order?: PublicSite["order"]) => {
      const serviceArea = { zips: ["787*"], outside: "refuse" as const }
      return faults({}, site({ serviceArea, fields: { ...fields, details: "required" }, ...(order && { order }) }))[0]
    }
    expect(first()).toBe("address.zip required")
    expect(first(["details", "contact", "service", "preferred", "address"])).toBe("address.zip required")
  })

  it("take nothing for a phone that nobody can see", () => {
    const unseen = { name: "Ana", phone: "\u200b", ...ADDRESS }
    expect(faults(unseen)).toEqual(["phone contact_required"])
    expect(faults(unseen, site({ fields: { ...fields, phone: "required" } }))).toEqual(["phone required"])
    expect(faults({ ...unseen, phone: "512 555 0143", "address.unit": "\u200b" })).toEqual([])
  })

  it("refuse a service that the site no longer has", () => {
    expect(faults({ name: "Ana", phone: "512 555 0143", ...ADDRESS, service: "gone" })).toEqual(["service not_offered"])
  })

  it("require the email if the site does", () => {
    const where = site({ fields: { ...fields, email: "required" } })
    expect(faults({ name: "Ana", phone: "512 555 0143", ...ADDRESS }, where)).toEqual(["email required"])
  })

  it.each([
    ["only an email", { phone: "off", email: "optional" }],
    ["only a phone", { phone: "optional", email: "off" }],
    ["neither", { phone: "off", email: "off" }],
  ] as const)("ask for no field that the form does not have, if it has %s beside the address", (_, contact) => {
    expect(faults({ name: "Ana" }, site({ fields: { ...fields, ...contact } }))).toEqual([
      "address.street required",
      "address.city required",
      "address.state required",
      "address.zip required",
    ])
  })

  it.each([
    ["the email", "email required", { phone: "off", email: "optional" }],
    ["the phone", "phone required", { phone: "optional", email: "off" }],
    ["the address", "address.street required", { phone: "off", email: "off" }],
  ] as const)("require %s if that is the only way to reach somebody", (_, fault, contact) => {
    expect(faults({ name: "Ana" }, site({ fields: { ...fields, ...contact, address: "optional" } }))).toEqual([fault])
  })

  it("require no phone beside a required email", () => {
    const where = site({ fields: { ...fields, email: "required", address: "optional" } })
    expect(faults({ name: "Ana" }, where)).toEqual(["email required"])
  })

  it("want an optional address whole or not at all", () => {
    const where = site({ fields: { ...fields, address: "optional" } })
    expect(faults({ name: "Ana", phone: "512 555 0143" }, where)).toEqual([])
    expect(faults({ name: "Ana", phone: "512 555 0143", "address.unit": "B" }, where)).toEqual([
      "address.street required",
      "address.city required",
      "address.state required",
      "address.zip required",
    ])
  })

  it("know the postal codes of the site's country", () => {
    const values = { name: "Ana", phone: "512 555 0143", ...ADDRESS }
    expect(faults(values, site({ country: "Canada" }))).toEqual(["address.zip invalid"])
  })
})

describe("the body of a request", () => {
  it("has nothing in it that was left empty", () => {
    expect(toBody({ ...EMPTY, name: " Ana " }, site(), circumstances)).toEqual({
      name: "Ana",
      preferred: { window: "any" },
      locale: "en",
    })
  })

  it("has no service if the visitor needs something else", () => {
    expect(toBody({ ...EMPTY, service: OTHER_SERVICE }, site(), circumstances)).not.toHaveProperty("service")
  })

  it("has the service that a site happens to call other", () => {
    const own = site({ services: [{ id: "other", label: { en: "Other repairs" } }] })
    expect(toBody({ ...EMPTY, service: "other" }, own, circumstances)).toHaveProperty("service", "other")
    expect(toBody({ ...EMPTY, service: OTHER_SERVICE }, own, circumstances)).not.toHaveProperty("service")
  })

  it("has nothing that the site does not ask for, whatever an old draft holds", () => {
    const off = {
      details: "off",
      preferred: "off",
      phone: "off",
      email: "off",
      address: "off",
      customerType: "off",
      returning: "off",
    } as const
    const values = { ...EMPTY, ...ADDRESS, name: "Ana", details: "x", phone: "1", email: "2", smsConsent: "yes" }
    expect(toBody(values, site({ fields: off }), circumstances)).toEqual({ name: "Ana", locale: "en" })
  })
})

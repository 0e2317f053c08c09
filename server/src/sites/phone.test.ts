import { isPhone, isPhoneOf } from "@porchlight/shared"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isPossiblePhone, toKnownPhone, toOfficePhone, toSitePhone } from "./phone.ts"

describe("a visitor's number for the office", () => {
  test.each([
    "5125550143",
    "(512) 555-0143",
    "512.555.0143",
    "512·555·0143",
    "512\u00a0555\u00a00143",
    "512\u2011555\u20110143",
    "1 512 555 0143",
    "+1 (512) 555-0143",
    "٥١٢٥٥٥٠١٤٣",
    "५१२ ५५५ ०१४३",
    "５１２５５５０１４３",
    "512ー555ー0143",
    "512−555−0143",
  ])("%s becomes ten digits", (typed) => {
    expect(toOfficePhone(typed, "USA")).toEqual({ value: "5125550143" })
    expect(isPhoneOf("USA", typed)).toBe(true)
  })

  test.each(["512-555-0143 ext. 12", "512 555 0143 x12", "5125550143 #12", "512 555 0143, extension 12"])(
    "%s keeps its extension apart",
    (typed) => {
      expect(toOfficePhone(typed, "USA")).toEqual({ value: "5125550143", extension: "12" })
    },
  )

  test("numbers from elsewhere become E.164", () => {
    expect(toOfficePhone("+44 20 7946 0958", "USA")).toEqual({ value: "+442079460958" })
    expect(toOfficePhone("020 7946 0958", "United Kingdom")).toEqual({ value: "+442079460958" })
    expect(toOfficePhone("55 1234 5678", "Mexico")).toEqual({ value: "+525512345678" })
    expect(toOfficePhone("030 901820", "DE")).toEqual({ value: "+4930901820" })
  })

  test("all of North America writes ten digits", () => {
    expect(toOfficePhone("+1 416 555 0143", "USA")).toEqual({ value: "4165550143" })
    expect(toOfficePhone("416 555 0143", "Canada")).toEqual({ value: "4165550143" })
  })

  test("a number without its area code, or of a country that is not known, can't be read", () => {
    expect(toOfficePhone("555-0143", "USA")).toBeUndefined()
    expect(toOfficePhone("512 555 0143", "Atlantis")).toBeUndefined()
  })
})

describe("whether a number is complete", () => {
  test("the form refuses none that is taken here", () => {
    const mark = fc.constantFrom("", " ", "-", ".", ") ", " (", " / ", "\u2011")
    const start = fc.constantFrom("", "+1", "(", "+44 20", "011 44 20", "٥")
    const end = fc.constantFrom("", " x7", " ext. 1234567", "#12", " ")
    const digits = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6 }))
    const typed = fc.tuple(start, digits, fc.array(mark, { minLength: 3, maxLength: 3 }), end)
    fc.assert(
      fc.property(typed, ([before, [first, rest], [one, two, three], after]) => {
        const [area, exchange, line] = [rest.slice(0, 2), rest.slice(2, 5), rest.slice(5)].map((part) => part.join(""))
        const phone = `${before}${one}${first}${area}${two}${exchange}${three}${line}${after}`
        fc.pre(isPhone(phone) && isPossiblePhone(phone, "USA"))
        expect(isPhoneOf("USA", phone)).toBe(true)
      }),
    )
  })

  test.each(["555-0143", "512 555 014", "1 512 555 014", "512 555 01433", "555 0143 x12"])(
    "the form refuses %s in the United States and Canada, and leaves another country's to the server",
    (phone) => {
      expect(["USA", "Canada", "Mexico"].map((country) => isPhoneOf(country, phone))).toEqual([false, false, true])
    },
  )

  test("it has the length of its country", () => {
    expect(isPossiblePhone("512 555 0143", "USA")).toBe(true)
    expect(isPossiblePhone("555 0143", "USA")).toBe(false)
    expect(isPossiblePhone("512 555 01434", "USA")).toBe(false)
    expect(isPossiblePhone("+44 20 7946 0958", "USA")).toBe(true)
    expect(isPossiblePhone("+999 512 555 0143", "USA")).toBe(false)
  })

  test("nothing is said against a number of a country that is not known", () => {
    expect(isPossiblePhone("512 555 0143", "Atlantis")).toBe(true)
    expect(isPossiblePhone("+1 512 555", "Atlantis")).toBe(false)
  })
})

test("the site's own number is shown as its country writes it, and dialled in full", () => {
  expect(toSitePhone("512 555 0100", "USA")).toEqual({ phone: "+15125550100", display: "(512) 555-0100" })
  expect(toSitePhone("+1 416 555 0100", "Canada")).toEqual({ phone: "+14165550100", display: "(416) 555-0100" })
  expect(toSitePhone("+44 20 7946 0958", "USA")?.display).toBe("+44 20 7946 0958")
  expect(toSitePhone("call us", "USA")).toBeUndefined()
})

describe("a number is known again", () => {
  test.each(["5125550143", "(512) 555-0143", "+1 512 555 0143", "512-555-0143 ext. 12", "٥١٢٥٥٥٠١٤٣"])(
    "as %s",
    (typed) => {
      expect(toKnownPhone(typed, "USA")).toBe("+15125550143")
    },
  )

  test("from elsewhere, with and without its country code", () => {
    expect(toKnownPhone("020 7946 0958", "United Kingdom")).toBe("+442079460958")
    expect(toKnownPhone("+44 20 7946 0958", "USA")).toBe("+442079460958")
  })

  test("by its digits where it can't be read, and not at all where it has none", () => {
    expect(toKnownPhone("555-0143", "USA")).toBe("5550143")
    expect(toKnownPhone("call me", "USA")).toBeUndefined()
  })
})

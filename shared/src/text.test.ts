import { describe, expect, test, vi } from "vitest"
import { countryCode } from "./country.ts"
import { isCleanLine, isCleanText, isEmail, isPhone, isPostalCode, isPostalCodeOf, tidy } from "./text.ts"

/** A pattern that tries every way to read a text needs minutes for what another one reads in milliseconds. */
const AT_ONCE = { timeout: 20_000 }

describe("clean text", () => {
  test("letters, marks and emoji of any script are clean", () => {
    for (const text of ["Ada", "Zoe\u0308", "نسترن می\u200cخواهد", "𠮷", "👩‍🔧"]) {
      expect(isCleanLine(text)).toBe(true)
      expect(isCleanText(text)).toBe(true)
    }
  })

  test("line breaks and tabs are clean in a text, and not in a line", () => {
    for (const text of ["a\nb", "a\r\nb", "a\tb"]) {
      expect(isCleanText(text)).toBe(true)
      expect(isCleanLine(text)).toBe(false)
    }
  })

  test.each([
    "\u0000",
    "\u0008",
    "\u001b",
    "\u007f",
    "\u009f",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\ud800",
    "\udfff",
  ])("%j is clean nowhere", (hidden) => {
    expect(isCleanLine(`a${hidden}b`)).toBe(false)
    expect(isCleanText(`a${hidden}b`)).toBe(false)
  })
})

describe("as it was meant", () => {
  test.each([
    ["ＡＢＣ　ｚ　７８７０１－１２３４　！＠＃～", "ABC z 78701-1234 !@#~"],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
  ])("%s, as a keyboard of another script writes it, is %s", (typed, meant) => {
    expect(tidy(typed)).toBe(meant)
  })

  test("all that has no other form stays as it is", () => {
    for (const text of ["田中 太郎", "ソファー、修理。", "½ № ﬁ ™", "김민준", "محمد الأمين"])
      expect(tidy(text)).toBe(text)
  })
})

describe("phones", () => {
  test("seven to fifteen digits are a phone, whatever stands between them", () => {
    expect(isPhone("5550143")).toBe(true)
    expect(isPhone("123456789012345")).toBe(true)
    expect(isPhone("555014")).toBe(false)
    expect(isPhone("1234567890123456")).toBe(false)
  })

  test("the digits of an extension do not count", () => {
    expect(isPhone("123456789012345 ext. 1234567")).toBe(true)
    expect(isPhone("555 014 x 999")).toBe(false)
  })

  test("an extension needs a number, and a plus sign stands in front", () => {
    expect(isPhone("512 555 0143 ext")).toBe(false)
    expect(isPhone("512+5550143")).toBe(false)
  })

  test("forty characters of anything are judged at once", AT_ONCE, () => {
    for (const unit of ["1", " ", "(", "1 ", "x", ", "]) {
      expect(isPhone(unit.repeat(40).slice(0, 40).concat("!"))).toBe(false)
    }
  })
})

describe("email", () => {
  test("the longest local part that SMTP takes passes, and one more letter does not", () => {
    expect(isEmail(`${"a".repeat(64)}@example.com`)).toBe(true)
    expect(isEmail(`${"a".repeat(65)}@example.com`)).toBe(false)
  })

  test("a top-level domain of one letter is none", () => {
    expect(isEmail("ada@example.c")).toBe(false)
  })

  test("a long address that is almost right is judged at once", AT_ONCE, () => {
    expect(isEmail(`a@${"a.".repeat(200_000)}`)).toBe(false)
  })
})

describe("postal codes", () => {
  test("of an unknown country, letters and digits with blanks or hyphens between pass", () => {
    for (const code of ["SW1A 1AA", "101-8656", "12", "D02 AF30", "١٢٣٤٥"]) expect(isPostalCode(code)).toBe(true)
    for (const code of ["", "1", "-12", "12-", "1/2", "12\n34"]) expect(isPostalCode(code)).toBe(false)
  })

  test("of the United States and Canada, they have the country's own shape", () => {
    expect(isPostalCodeOf("USA", "78701")).toBe(true)
    expect(isPostalCodeOf("USA", "787011234")).toBe(true)
    expect(isPostalCodeOf("USA", "H2X 1Y4")).toBe(false)
    expect(isPostalCodeOf("Canada", "h2x1y4")).toBe(true)
    expect(isPostalCodeOf("Canada", "78701")).toBe(false)
    expect(isPostalCodeOf("Mexico", "78701")).toBe(true)
  })

  test("a country is known where the page has a replaceAll of its own, which takes a text for a pattern", () => {
    const own = vi.spyOn(String.prototype, "replaceAll")
    own.mockImplementation(function (this: string, sought, other) {
      return this.replace(new RegExp(sought, "g"), String(other))
    })
    expect(countryCode("USA")).toBe("US")
    own.mockRestore()
  })

  test("a country goes by several names", () => {
    for (const name of ["US", "usa", " U.S.A. ", "United States", "united states of America"]) {
      expect(countryCode(name)).toBe("US")
    }
    for (const name of ["CA", "Can", "Canada"]) expect(countryCode(name)).toBe("CA")
    for (const name of ["Mexico", "", "constructor", "__proto__"]) expect(countryCode(name)).toBeUndefined()
  })
})

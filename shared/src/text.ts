/**
 * Characters that no person types into a form and that could hide or reorder what the office reads:
 * controls, lone surrogates, and the bidirectional overrides and isolates (Unicode UAX #9).
 * A line break or tab is fine in a text of several lines, and only there.
 */
const HIDDEN_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const HIDDEN_IN_TEXT = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u

/** Blanks, and letters that nobody sees: what is made of these alone says nothing. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u

/** Whether there is anything to read in it. */
export const isVisible = (value: string) => !NOTHING_TO_SEE.test(value)

export const isCleanLine = (value: string) => !HIDDEN_IN_LINE.test(value)
export const isCleanText = (value: string) => !HIDDEN_IN_TEXT.test(value)

/** A phone number as people write it: digits and their usual company, then perhaps an extension. */
const PHONE = /^\+?[\p{Nd}\s()./\-\u2010-\u2015\u00b7]+(?:[\s,;]*(?:x|ext|extn|extension|#)[\s.:]*\p{Nd}{1,7})?$/iu
const EXTENSION = /(?:x|ext|extn|extension|#).*$/iu

/**
 * Whether this reads as a phone number that somebody could dial: 7 to 15 digits (E.164) before any extension.
 * Whether the number is complete for its country is the server's question.
 */
export const isPhone = (value: string) => {
  if (!PHONE.test(value)) return false
  const digits = value.replace(EXTENSION, "").match(/\p{Nd}/gu)?.length ?? 0
  return digits >= 7 && digits <= 15
}

/**
 * Whether this can be an e-mail address. Wider than most patterns on purpose (plus signs, apostrophes, letters of
 * any script: RFC 6531), since an address refused in error is a customer turned away.
 */
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[^\s@"(),:;<>[\]\\.]+\.)+[^\s@"(),:;<>[\]\\.]{2,}$/u

export const isEmail = (value: string) => EMAIL.test(value) && !/^\.|\.\.|\.@/.test(value)

/** A postal code of any country: letters, digits, blanks and hyphens, with at least one letter or digit at each end. */
export const isPostalCode = (value: string) => /^[\p{L}\p{Nd}](?:[\p{L}\p{Nd} -]*[\p{L}\p{Nd}])$/u.test(value)

const POSTAL_CODE = {
  US: /^\d{5}(?:[- ]?\d{4})?$/,
  CA: /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i,
}

/** The two countries whose postal codes have a shape worth checking, by the names that people give them. */
const COUNTRY = new Map<string, "US" | "CA">([
  ["us", "US"],
  ["usa", "US"],
  ["united states", "US"],
  ["united states of america", "US"],
  ["ca", "CA"],
  ["can", "CA"],
  ["canada", "CA"],
])

/** `US` or `CA` for the names these countries go by; undefined for all others. */
export const countryCode = (name: string) => COUNTRY.get(name.trim().toLowerCase().replaceAll(".", ""))

/** Whether a postal code has the shape of its country; of a country that we do not know, every code passes. */
export const isPostalCodeOf = (country: string, zip: string) => {
  const code = countryCode(country)
  return code === undefined || POSTAL_CODE[code].test(zip)
}

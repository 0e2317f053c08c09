/**
 * JSON in which everything outside ASCII is escaped as `\uXXXX`, astral characters as two.
 *
 * Names were seen to reach the office with U+FFFD in place of their accents. What is escaped, no transport can mangle,
 * and every JSON reader gives it back as it was.
 */
export const asciiJson = (value: object): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)

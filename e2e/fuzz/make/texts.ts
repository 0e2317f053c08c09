import * as fc from "fast-check"
import { MARKER, MARKUP } from "../marker.ts"

/** What people and scripts put where a text belongs. */
export const text = fc.oneof(
  fc.constantFrom(
    MARKER,
    ...MARKUP,
    `${MARKER}\u0000`,
    `\u202e${MARKER}`,
    `${MARKER}\ud83d`,
    `${MARKER}\r\nSet-Cookie: a=b`,
    `'; DROP TABLE bookings; -- ${MARKER}`,
    `\${jndi:ldap://${MARKER}}`,
    `{{7*7}}${MARKER}`,
    `../../../../etc/${MARKER}`,
    `https://${MARKER}.example/?utm_source=${MARKER}`,
    `نسترن\u200e ${MARKER}`,
    `👩‍🔧 ${MARKER}`,
    MARKER.repeat(50),
    MARKER.repeat(2000),
    " ".repeat(3000),
    "",
  ),
  fc.string({ unit: "binary" }).map((any) => MARKER + any),
  fc.string({ unit: "grapheme" }).map((any) => any + MARKER),
)

/** What may stand in a header, byte by byte (RFC 9110, section 5.5). */
export const headerValue = fc.oneof(
  fc.constantFrom(MARKER, "", "*", "null", "0", "-1", "é".repeat(40), MARKER.repeat(100), `${MARKER}, ${MARKER}`),
  fc
    .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 60 })
    .map((any) => (MARKER + any).replaceAll("\x7f", "")),
)

/** What may stand between two slashes of an address. */
export const segment = fc.oneof(
  fc.constantFrom(
    "acme",
    "bookings",
    MARKER,
    `%3C${MARKER}%3E`,
    "__proto__",
    "constructor",
    "%00",
    "%ff",
    "%",
    "..",
    "..%2f..%2f",
    "%2e%2e",
    ".",
    "",
    "*",
    MARKER.repeat(300),
    "widget.js",
    "qr.svg",
    "%F0%9F%94%A5",
  ),
  fc.webSegment().map((any) => any.replace(/[^\x21-\x7e]|[?#\\]/g, "")),
)

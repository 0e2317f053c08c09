import type { FieldCode } from "../src/problem.ts"
import { oakStreet, rawVector, type Vector, vector } from "./vector.ts"

const HIDDEN: Record<string, string> = {
  "a null character": "\u0000",
  "an escape character": "\u001b",
  "a delete character": "\u007f",
  "a next-line character": "\u0085",
  "a line separator": "\u2028",
}

const UNSEEN_MARKS: Record<string, string> = {
  "a left-to-right mark": "\u200e",
  "an Arabic letter mark": "\u061c",
  "a left-to-right embedding": "\u202a",
  "a right-to-left override": "\u202e",
  "a first-strong isolate": "\u2068",
  "a zero-width blank": "\u200b",
  "a soft hyphen": "\u00ad",
  "a word joiner": "\u2060",
  "a byte order mark": "\ufeff",
}

const inName = Object.entries(HIDDEN).map(([title, hidden]) =>
  vector(`a name with ${title} inside is refused`, { name: `Ada${hidden}Byron` }, [{ field: "name", code: "invalid" }]),
)

const invalid = (field: string) => [{ field, code: "invalid" as FieldCode }]

/** Characters that nobody types into a form, and that could hide or reorder what the office reads. */
export const hiddenCharacters: readonly Vector[] = [
  ...inName,
  vector("a name of zero-width blanks alone is asked for", { name: "\u200b\u200b" }, [
    { field: "name", code: "required" },
  ]),
  vector("a name of invisible letters alone is refused", { name: "\u3164" }, invalid("name")),
  vector("a name with a tab inside, as tables are copied, is taken", { name: "Ada\tByron" }, "valid"),
  vector("a name with a joiner inside is taken", { name: "\u0646\u200c\u0631" }, "valid"),
  vector(
    "a street with a line break inside is refused",
    { address: { ...oakStreet, street: "12\nOak" } },
    invalid("address.street"),
  ),
  ...Object.entries(UNSEEN_MARKS).map(([title, mark]) =>
    vector(
      `${title} is taken, since whoever pastes it can't see it`,
      {
        name: `${mark}نسترن${mark}`,
        phone: `${mark}(512) 555-0143${mark}`,
        email: `ada${mark}@example.com`,
        address: { ...oakStreet, zip: `${mark}78701` },
        details: `no ${mark}heat`,
      },
      "valid",
    ),
  ),
  vector("a name of such marks alone is asked for", { name: "\u202a\u202c" }, [{ field: "name", code: "required" }]),
  vector("details with a bell are refused", { details: "ding\u0007" }, invalid("details")),
  vector(
    "a campaign tag with a line break is refused",
    { attribution: { utm_source: "google\nbing" } },
    invalid("attribution.utm_source"),
  ),
  rawVector(
    "a name with the first half of an astral letter is refused",
    String.raw`{"name":"A\ud83d","phone":"5125550143"}`,
    invalid("name"),
  ),
  rawVector(
    "a name with the second half of an astral letter is refused",
    String.raw`{"name":"\ude00A","phone":"5125550143"}`,
    invalid("name"),
  ),
  rawVector(
    "details with half of an astral letter are refused",
    String.raw`{"name":"A","phone":"5125550143","details":"\udc00"}`,
    invalid("details"),
  ),
  rawVector(
    "an astral letter in two escapes is whole, and taken",
    String.raw`{"name":"\ud842\udfb7","phone":"5125550143"}`,
    "valid",
  ),
]

import { describe, expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import { canonicalHost, ownHostsOf } from "./hosts.ts"

describe("a host name", () => {
  test.each([
    ["book.acme.example", "book.acme.example"],
    ["Book.ACME.example", "book.acme.example"],
    ["büro.example", "xn--bro-hoa.example"],
    ["book.acme.localhost", "book.acme.localhost"],
    ["a-b.c0.xn--p1ai", "a-b.c0.xn--p1ai"],
  ])("%s is told apart as browsers send it: %s", (written, canonical) => {
    expect(canonicalHost(written)).toBe(canonical)
  })

  test.each([
    "",
    "localhost",
    "https://book.acme.example",
    "book.acme.example:443",
    "book.acme.example/",
    "book.acme.example?",
    "me@book.acme.example",
    "*.acme.example",
    "book..acme.example",
    "book.acme.example.",
    "-book.acme.example",
    "book acme.example",
    "127.0.0.1",
    "0x7f.1",
    "[::1]",
    "book%2eacme.example",
    "a".repeat(64).concat(".example"),
  ])("%j is none", (written) => {
    expect(canonicalHost(written)).toBeUndefined()
  })
})

test("each host name leads to its site", () => {
  const acme = acmeSite({ hosted: { hosts: ["book.acme.example", "acme.example"] } })
  const hosts = ownHostsOf(
    new Map([
      ["acme", acme],
      ["bolt", { ...acmeSite(), id: "bolt" }],
    ]),
  )
  expect(["book.acme.example", "acme.example", "bolt.example"].map((host) => hosts.get(host))).toEqual([
    "acme",
    "acme",
    undefined,
  ])
})

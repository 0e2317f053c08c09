import { describe, expect, test } from "vitest"
import { isOriginPattern, originGate } from "./origins.ts"

const allows = (pattern: string, origin: string) => originGate([pattern])(origin)

describe("an exact origin", () => {
  test.each(["https://www.acme.example", "https://WWW.Acme.Example", "https://www.acme.example:443"])(
    "lets in %s",
    (origin) => {
      expect(allows("https://www.acme.example", origin)).toBe(true)
    },
  )

  test.each([
    "http://www.acme.example",
    "https://acme.example",
    "https://shop.acme.example",
    "https://www.acme.example:8443",
    "https://www.acme.example.evil.example",
    "https://evil.example/https://www.acme.example",
    "https://www.acme.example@evil.example",
    "https://www.acme.example/",
    "www.acme.example",
    "null",
    "",
    "*",
  ])("keeps out %j", (origin) => {
    expect(allows("https://www.acme.example", origin)).toBe(false)
  })

  test("may be written in letters that browsers send as punycode", () => {
    expect(allows("https://bücher.example", "https://xn--bcher-kva.example")).toBe(true)
  })

  test("may name a port, or the scheme's own", () => {
    expect(allows("https://acme.example:8443", "https://acme.example:8443")).toBe(true)
    expect(allows("https://acme.example:443", "https://acme.example")).toBe(true)
    expect(allows("http://acme.example:80", "http://acme.example")).toBe(true)
  })
})

describe("a wildcard", () => {
  test("stands for exactly one label", () => {
    expect(allows("https://*.acme.example", "https://www.acme.example")).toBe(true)
    expect(allows("https://*.acme.example", "https://shop.acme.example")).toBe(true)
    for (const origin of [
      "https://acme.example",
      "https://a.b.acme.example",
      "https://.acme.example",
      "https://evilacme.example",
      "http://www.acme.example",
      "https://www.acme.example:8443",
      "https://www.acme.example.evil.example",
    ]) {
      expect(allows("https://*.acme.example", origin)).toBe(false)
    }
  })

  test("keeps to its port", () => {
    expect(allows("https://*.acme.example:8443", "https://www.acme.example:8443")).toBe(true)
    expect(allows("https://*.acme.example:8443", "https://www.acme.example")).toBe(false)
  })
})

describe("any port of one's own machine", () => {
  test.each(["localhost", "127.0.0.1", "[::1]"])("%s", (host) => {
    for (const port of ["", ":3000", ":65535"]) {
      expect(allows(`http://${host}:*`, `http://${host}${port}`)).toBe(true)
      expect(allows(`http://${host}:*`, `https://${host}${port}`)).toBe(false)
    }
  })

  test("lets in no other host that begins like it", () => {
    for (const origin of [
      "http://localhost.evil.example",
      "http://localhost.evil.example:3000",
      "http://localhost:3000@evil.example",
      "http://127.0.0.1.evil.example:80",
    ]) {
      expect(originGate(["http://localhost:*", "http://127.0.0.1:*"])(origin)).toBe(false)
    }
  })
})

test.each([
  "*",
  "null",
  "acme.example",
  "https://",
  "https://acme.example/",
  "https://acme.example/path",
  "https://acme.example?x",
  "https://user@acme.example",
  "https://*",
  "https://*.example",
  "https://*.*.acme.example",
  "https://www.*.example",
  "https://w*.acme.example",
  "https://acme.example:*",
  "https://*.acme.example:*",
  "https://acme.example:99999",
  "ftp://acme.example",
  "file:///",
  " https://acme.example",
])("%j is no origin that a site can allow", (pattern) => {
  expect(isOriginPattern(pattern)).toBe(false)
})

test("a site without origins lets nobody in", () => {
  expect(originGate([])("https://www.acme.example")).toBe(false)
})

import { describe, expect, test } from "vitest"
import { csp, inspect, kindsOf, page, SERVER, TAG } from "../../test/inspect-page.ts"

describe("a Content Security Policy", () => {
  test("that blocks us is reported with the exact line to write", () => {
    const policy = "default-src 'self'; script-src 'self' https://cdn.example; connect-src 'none'"
    expect(inspect(page(TAG), csp(policy))).toEqual([
      { kind: "blocks_script", directive: "script-src", line: `script-src 'self' https://cdn.example ${SERVER};` },
      { kind: "blocks_connect", directive: "connect-src", line: `connect-src ${SERVER};` },
    ])
  })

  test("that blocks us by its default-src gets new directives for the form", () => {
    expect(inspect(page(TAG), csp("default-src 'self'")).map((finding) => "line" in finding && finding.line)).toEqual([
      `script-src 'self' ${SERVER};`,
      `connect-src 'self' ${SERVER};`,
    ])
  })

  test("is found in the page itself", () => {
    const meta = `<meta http-equiv="content-security-policy" content="connect-src\n  'self'">`
    expect(kindsOf(page(TAG, meta))).toEqual(["blocks_connect"])
  })

  test("can allow us by scheme, wildcard or path, and a path without a slash at its end allows one file", () => {
    for (const source of [
      "*",
      "https:",
      "https://*.example",
      "book.example",
      "https://book.example:443",
      "https://book.example:*",
      `${SERVER}/v1/`,
    ])
      expect(kindsOf(page(TAG), csp(`script-src ${source}`)), source).toEqual([])
    for (const source of ["http://book.example:8080", "https://example", `${SERVER}/v1/widget.js`, "'self'"])
      expect(kindsOf(page(TAG), csp(`script-src ${source}`)), source).toEqual(["blocks_script"])
  })

  test("with 'strict-dynamic' wants its nonce on the tag, or the hash of a pinned one", () => {
    const strict = csp("script-src 'nonce-r4nd0m' 'strict-dynamic' https:")
    expect(kindsOf(page(TAG), strict)).toEqual(["needs_nonce"])
    expect(kindsOf(page(TAG.replace("async", 'async nonce="r4nd0m"')), strict)).toEqual([])
  })

  test("with a nonce allows the tag, but not what the widget fetches after it", () => {
    const nonced = TAG.replace("async", 'async nonce="r4nd0m"')
    expect(kindsOf(page(nonced), csp("script-src 'nonce-r4nd0m'"))).toEqual(["blocks_script"])
  })

  test("that only reports blocks nothing, among other headers that somebody has pasted", () => {
    const headers = "HTTP/2 200\nContent-Security-Policy-Report-Only: script-src 'none'\nServer: nginx"
    expect(kindsOf(page(TAG), csp(headers))).toEqual([])
    expect(kindsOf(page(TAG), csp(headers.replace("-Report-Only", "")))).toEqual(["blocks_script"])
  })

  test("that forbids style elements takes the page's own colours from the form", () => {
    const style = "<style>porchlight-booking { --porchlight-accent: #0f766e }</style>"
    expect(kindsOf(page(style + TAG), csp("style-src 'self'"))).toEqual(["blocks_style"])
    expect(kindsOf(page(TAG), csp("style-src 'self'"))).toEqual([])
    expect(kindsOf(page(style + TAG), csp("style-src 'self' 'unsafe-inline'"))).toEqual([])
  })
})

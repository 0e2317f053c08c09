import { expect, test } from "vitest"
import { BROWSER, headersOf } from "../../test/bots.ts"
import { canSolve, looksOdd } from "./looks.ts"

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36"

test.each([
  ["a phone", {}],
  ["a computer", { "User-Agent": CHROME }],
])("%s looks as it should", (_, headers) => {
  expect(looksOdd(headersOf({ ...BROWSER, ...headers }))).toBe(false)
})

test.each<[string, Record<string, string>]>([
  ["a script that says so", { "User-Agent": "python-requests/2.32.3" }],
  ["a browser without a window", { "User-Agent": CHROME.replace("Chrome", "HeadlessChrome") }],
  ["who claims to be a browser, and sends what none does", { "Sec-Fetch-Mode": "" }],
  ["a crawler", { "User-Agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)" }],
])("%s looks odd", (_, headers) => {
  expect(looksOdd(headersOf({ ...BROWSER, ...headers }))).toBe(true)
})

test("who tells nothing of itself looks odd", () => {
  expect(looksOdd(headersOf({}))).toBe(true)
})

test.each([
  ["https://www.acme.example", true],
  ["http://127.0.0.1:8787", true],
  ["http://[::1]:8787", true],
  ["http://shop.localhost", true],
  ["http://localhost.evil.example", false],
  ["http://www.acme.example", false],
  ["null", false],
])("a page of %s can compute: %s", (origin, can) => {
  expect(canSolve(origin)).toBe(can)
})

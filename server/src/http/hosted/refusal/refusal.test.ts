import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../../test/acme.ts"
import { appForTest, KEY, problemOf } from "../../../../test/app.ts"

const site = acmeSite({ languages: ["en", "es"] })

/** As a browser asks that goes somewhere. */
const BROWSER = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8", "Sec-Fetch-Mode": "navigate" }
const FORM = { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" }

const open = () => appForTest({ sites: new Map([["acme", site]]) })

const asked = async (address: string, headers: Record<string, string>) =>
  (await open()).app.request(address, { headers })

const sent = async (headers: Record<string, string>, typed: Record<string, string> = {}) => {
  const { app, stored } = await open()
  const answer = await app.request("/book/acme?utm_source=van&send=", {
    method: "POST",
    headers: { ...BROWSER, ...FORM, ...headers },
    body: new URLSearchParams({ key: KEY, lang: "en", name: "Ada Lovelace", phone: "(512) 555-0143", ...typed }),
  })
  expect(stored).toEqual([])
  return answer
}

describe("who comes to an address of no site", () => {
  test.each([
    ["/book/nope", "en", "There is no booking page here"],
    ["/book/nope/", "es-MX,en;q=0.5", "Aquí no hay ninguna página"],
    ["/book/NOPE", "de,fr;q=0.5", "Il n’y a pas de page"],
  ])("is told so in words: %s to a browser that likes “%s”", async (address, liked, words) => {
    const answer = await asked(address, { ...BROWSER, "Accept-Language": liked })
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "no-store"])
    expect(answer.headers.get("Content-Security-Policy")).toContain("style-src 'self'")
    expect(await answer.text()).toContain(words)
  })

  test.each<[string, Record<string, string>]>([
    ["what asks for anything", { Accept: "*/*" }],
    ["what asks for nothing in particular", {}],
    ["a script", { ...BROWSER, "Sec-Fetch-Mode": "cors" }],
    ["what wants no page", { Accept: "application/json, text/html;q=0" }],
  ])("gets a problem document if it is %s", async (_, headers) => {
    expect(await problemOf(await asked("/book/nope", headers))).toBe("404 unknown_site")
  })
})

describe("who comes to an address at which there is nothing", () => {
  test.each([
    ["/bok/acme", "en", "There is no booking page here"],
    ["/book/acme/nothing", "es-MX,en;q=0.5", "Aquí no hay ninguna página"],
    ["/v1/sites/acme/nothing", "de,fr;q=0.5", "Il n’y a pas de page"],
  ])("is told so in words: %s to a browser that likes “%s”", async (address, liked, words) => {
    const answer = await asked(address, { ...BROWSER, "Accept-Language": liked })
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "no-store"])
    expect(answer.headers.get("Content-Security-Policy")).toContain("style-src 'self'")
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).not.toContain("tel:")
  })

  test("gets a problem document if it is a script", async () => {
    expect(await problemOf(await asked("/bok/acme", { ...BROWSER, "Sec-Fetch-Mode": "cors" }))).toBe("404 not_found")
  })
})

describe("a form that is refused before it is read", () => {
  test.each<[number, string, Record<string, string>, Record<string, string>?]>([
    [403, "We could not take your request", { "Sec-Fetch-Site": "cross-site" }],
    [413, "Your request was too long", {}, { details: "x".repeat(40_000) }],
    [415, "We could not take your request", { "Content-Type": "text/plain" }],
    [400, "We could not take your request", {}, { key: "" }],
    [400, "We could not take your request", {}, { key: "short" }],
  ])("is answered with %i and words, the phone and a way back: “%s”", async (status, words, headers, typed) => {
    const answer = await sent(headers, typed)
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toContain(`<h1 class="title">${words}</h1>`)
    // As the site's pages do, in its own colours.
    expect(page).toContain('<link rel="stylesheet" href="/hosted/assets/page.css">')
    const nonce = /<style nonce="([^"]+)">:root{/.exec(page)?.[1]
    expect(answer.headers.get("Content-Security-Policy")).toContain(`'nonce-${nonce}'`)
    expect(page).toContain('href="tel:+15125550100"')
    expect(page).toContain('href="?utm_source=van&amp;lang=en"')
    expect(page.replaceAll(/<\/?header>/g, "")).not.toMatch(/Ada|555-0143|header|JSON|send=/i)
  })

  test("speaks the language of the page that it came from", async () => {
    const { app } = await open()
    const answer = await app.request("/book/acme?lang=es&send=", { method: "POST", headers: { ...BROWSER, ...FORM } })
    expect(await answer.text()).toContain("No pudimos recibir su solicitud")
  })

  test("is a problem document for what is no person", async () => {
    expect(await problemOf(await sent({ Accept: "*/*", "Sec-Fetch-Site": "cross-site" }))).toBe(
      "403 origin_not_allowed",
    )
  })
})

test("a page that cannot be drawn says when to come back, and where to call", async () => {
  const { app } = await appForTest({ hostedForm: () => Promise.reject(new Error("gone")) })
  const answer = await app.request("/book/acme", { headers: BROWSER })
  expect(answer.status).toBe(500)
  expect(await answer.text()).toMatch(/This page does not open just now.*tel:\+15125550100/s)
})

import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../../test/acme.ts"
import { readQr } from "../../../../test/read-qr.ts"
import { answerProblems } from "../../problem.ts"
import { qrRoutes } from "./routes.ts"

const requestFor = (path: string, changes: Parameters<typeof acmeSite>[0] = {}, headers = {}) => {
  const routes = qrRoutes({ sites: new Map([["acme", acmeSite(changes)]]) })
  const app = new Hono().route("/book", routes)
  app.onError(answerProblems(() => {}))
  return app.request(`https://book.example${path}`, { headers })
}

const codeAt = async (...request: Parameters<typeof requestFor>) => readQr(await (await requestFor(...request)).text())

describe("a camera finds in the code", () => {
  test("the page's address", async () => {
    expect(await codeAt("/book/acme/qr.svg")).toBe("https://book.example/book/acme")
  })

  test("its proper address, where it has a host name of its own", async () => {
    const hosted = { hosts: ["book.acme.example"] }
    expect(await codeAt("/book/acme/qr.svg", { hosted })).toBe("https://book.acme.example/")
  })

  test("the service, the language and the campaign that the code was asked for with", async () => {
    const query = "utm_source=van%204&service=tune-up&lang=es&utm_medium=qr"
    expect(await codeAt(`/book/acme/qr.svg?${query}`)).toBe(
      "https://book.example/book/acme?service=tune-up&lang=es&utm_source=van+4&utm_medium=qr",
    )
  })

  test("nothing else: no service or language that the site does not have, no other parameter", async () => {
    expect(await codeAt("/book/acme/qr.svg?service=gone&lang=fr&name=Ada&utm_source=")).toBe(
      "https://book.example/book/acme",
    )
  })

  test("even a long campaign", async () => {
    const address = `https://book.example/book/acme?utm_campaign=${"winter-".repeat(70)}`
    expect(await codeAt(address.replace("https://book.example/book/acme", "/book/acme/qr.svg"))).toBe(address)
  })
})

test("what no camera could read off paper is refused", async () => {
  expect((await requestFor(`/book/acme/qr.svg?utm_campaign=${"a".repeat(600)}`)).status).toBe(400)
})

test("it is a picture that runs nothing, for any page, and that browsers keep", async () => {
  const answer = await requestFor("/book/acme/qr.svg")
  expect(answer.headers.get("Content-Type")).toBe("image/svg+xml")
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'")
  expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin")
  expect(answer.headers.get("Cache-Control")).toContain("max-age=3600")
  const etag = answer.headers.get("ETag") ?? ""
  expect((await requestFor("/book/acme/qr.svg", {}, { "If-None-Match": etag })).status).toBe(304)
})

test("it is dark on light with an empty border, and as large as a flyer wants", async () => {
  const svg = await (await requestFor("/book/acme/qr.svg?utm_source=a%26b")).text()
  expect(svg).toMatch(/^<svg [^>]*width="50mm" height="50mm" viewBox="0 0 (\d+) \1"/)
  expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="#fff"\/><path d="M4 4h7v1h-7z/)
  expect(svg).toContain("<title>https://book.example/book/acme?utm_source=a%26b</title>")
  expect(svg).not.toMatch(/style|script/)
})

test("there is none of a site that there is not", async () => {
  expect((await requestFor("/book/bolt/qr.svg")).status).toBe(404)
})

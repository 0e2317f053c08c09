import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import { requestedOrigin } from "../public-origin.ts"
import { ownHostPaths } from "./own-hosts.ts"

const hosts = new Map([["book.acme.example", "acme"]])

/** Tells by which route a request was answered. */
const app = new Hono({ getPath: ownHostPaths(hosts, requestedOrigin) })
  .get("/", (c) => c.text("start"))
  .all("/book/:site", (c) => c.text(`page of ${c.req.param("site")}, ${c.req.query("service")}`))
  .get("/book/:site/qr.svg", (c) => c.text(`code of ${c.req.param("site")}`))
  .get("/v1/widget.js", (c) => c.text("widget"))

const at = async (url: string, method = "GET") => (await app.request(url, { method })).text()

describe("at a host name of a site's own", () => {
  test("the page stands at /, to read and to send", async () => {
    expect(await at("https://book.acme.example/?service=leak")).toBe("page of acme, leak")
    expect(await at("https://book.acme.example:8443/?service=leak", "POST")).toBe("page of acme, leak")
  })

  test("its QR code stands beside it", async () => {
    expect(await at("https://book.acme.example/qr.svg")).toBe("code of acme")
  })

  test("all else is where it is on any host", async () => {
    expect(await at("https://book.acme.example/v1/widget.js")).toBe("widget")
    expect(await at("https://book.acme.example/book/acme?service=leak")).toBe("page of acme, leak")
    expect((await app.request("https://book.acme.example/qr.svg/")).status).toBe(404)
  })
})

test("on any other host / is the start page", async () => {
  expect(await at("https://book.example/")).toBe("start")
  expect(await at("https://acme.example/")).toBe("start")
})

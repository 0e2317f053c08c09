import { expect, test } from "vitest"
import { publicOriginBehind } from "./public-origin.ts"

/** The origin of a request to this machine that came over a socket from `peer`. */
const originOf = (peer: string, headers: Record<string, string>, trusted = ["10.0.0.0/8"]) =>
  publicOriginBehind(trusted)(new Request("http://porchlight:8787/book/acme?a=b", { headers }), {
    incoming: { socket: { remoteAddress: peer } },
  })

const forwarded = (host: string, proto = "https") => ({ "X-Forwarded-Host": host, "X-Forwarded-Proto": proto })

const ITSELF = "http://porchlight:8787"

test.each<[peer: string, headers: Record<string, string>, origin: string]>([
  ["10.1.2.3", {}, ITSELF],
  ["10.1.2.3", forwarded("book.acme.example"), "https://book.acme.example"],
  ["::ffff:10.1.2.3", forwarded("Book.Acme.example:443"), "https://book.acme.example"],
  // A proxy that leaves the host as it was.
  ["10.1.2.3", { "X-Forwarded-Proto": "https" }, "https://porchlight:8787"],
  ["10.1.2.3", { "X-Forwarded-Host": "book.acme.example:81" }, "http://book.acme.example:81"],
  // What a visitor wrote stands before what the proxy has added.
  ["10.1.2.3", forwarded("evil.example, book.acme.example", "http, https"), "https://book.acme.example"],
  ["10.1.2.3", forwarded("book.acme.example/evil"), ITSELF],
  ["10.1.2.3", forwarded("me@book.acme.example"), ITSELF],
  ["10.1.2.3", forwarded("book.acme.example", "javascript"), ITSELF],
  ["10.1.2.3", forwarded(""), "https://porchlight:8787"],
  // Anybody can write the headers.
  ["203.0.113.7", forwarded("book.acme.example"), ITSELF],
  ["", forwarded("book.acme.example"), ITSELF],
])("from %s with %j it is %s", (peer, headers, origin) => {
  expect(originOf(peer, headers)).toBe(origin)
})

test("by default nobody is believed, not even this machine", () => {
  expect(originOf("127.0.0.1", forwarded("book.acme.example"), [])).toBe(ITSELF)
})

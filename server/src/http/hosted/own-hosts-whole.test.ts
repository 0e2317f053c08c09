import { expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { appForTest, KEY, problemOf } from "../../../test/app.ts"
import { readQr } from "../../../test/read-qr.ts"
import { ownHostsOf } from "../../sites/hosts.ts"

const HOST = "https://book.acme.example"

/** The whole server, where Acme has a host name of its own. */
const open = async () => {
  const site = acmeSite({ fields: { address: "optional" }, hosted: { hosts: ["book.acme.example"] } })
  const sites = new Map([["acme", site]])
  return appForTest({ sites, ownHosts: ownHostsOf(sites) })
}

const sendTo = ({ app }: Awaited<ReturnType<typeof open>>, address: string, origin: string) =>
  app.request(address, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: origin },
    body: new URLSearchParams({ key: KEY, lang: "en", referrer: "", name: "Ada Lovelace", phone: "(512) 555-0143" }),
  })

test("at a host name of its own a page takes a booking without leaving it", async () => {
  const porchlight = await open()
  const opened = `${HOST}/?utm_source=van`
  const page = await (await porchlight.app.request(opened)).text()
  expect(page).toContain(`<link rel="canonical" href="${HOST}/">`)
  const action = /<form[^>]* action="([^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? ""
  const sentTo = new URL(action, opened)
  expect(sentTo.origin + sentTo.pathname).toBe(`${HOST}/`)
  const answer = await sendTo(porchlight, sentTo.href, HOST)
  expect(answer.status).toBe(303)
  const way = new URL(answer.headers.get("Location") ?? "", sentTo)
  expect(way.href).toMatch(/^https:\/\/book\.acme\.example\/\?receipt=/)
  expect(await (await porchlight.app.request(way.href)).text()).toContain("We have your request.")
  const due = await porchlight.ledger.takeDue(Date.now() + 1, { sites: [], bookings: [] })
  expect(due?.stored.booking.attribution).toEqual({ landingPage: `${HOST}/`, utm_source: "van" })
})

test("no other page may send there", async () => {
  const porchlight = await open()
  expect((await sendTo(porchlight, `${HOST}/`, "https://book.example")).status).toBe(403)
})

test("the widget may send from there", async () => {
  const { post } = await open()
  expect((await post(undefined, { origin: HOST })).status).toBe(202)
})

test("the code on the operator's own host leads to the page's proper address", async () => {
  const { app } = await open()
  const code = await (await app.request("https://book.example/book/acme/qr.svg?service=tune-up")).text()
  expect(readQr(code)).toBe(`${HOST}/?service=tune-up`)
})

test("nobody finds another site's page under that name, nor a word of its being served", async () => {
  const acme = acmeSite({ hosted: { hosts: ["book.acme.example"] } })
  const bolt = { ...acmeSite({ hosted: { robots: "index" } }), id: "bolt" }
  const sites = new Map([
    ["acme", acme],
    ["bolt", bolt],
  ])
  const { app } = await appForTest({ sites, ownHosts: ownHostsOf(sites) })
  const at = async (address: string, init?: RequestInit) => problemOf(await app.request(address, init))
  for (const path of ["/book/bolt", "/book/Bolt", "/book/bolt/", "/book/bolt/qr.svg"]) {
    expect(await at(HOST + path)).toBe("404 unknown_site")
    expect(await at(HOST + path)).toBe(await at(HOST + path.toLowerCase().replace("bolt", "nobody")))
  }
  expect(await at(`${HOST}./book/bolt`)).toBe("404 unknown_site")
  expect(await at(`${HOST}/BOOK/BOLT`)).toBe("404 not_found")
  expect(await at(`${HOST}/book/bolt`, { method: "POST" })).toBe("404 unknown_site")
  expect(await at(`${HOST}/book/bolt/bookings`, { method: "POST" })).toBe("404 unknown_site")
  const words = await app.request(`${HOST}/book/bolt`, { headers: { Accept: "text/html" } })
  expect(await words.text()).not.toMatch(/Acme|Bolt|tel:/)
})

test("its own page stands there under both of its addresses, and on the operator's host every site's does", async () => {
  const { app } = await open()
  for (const address of [`${HOST}/`, `${HOST}./`, `${HOST}/book/acme`, "https://book.example/book/acme"]) {
    expect((await app.request(address)).status).toBe(200)
  }
})

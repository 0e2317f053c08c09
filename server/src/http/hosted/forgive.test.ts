import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { appForTest, problemOf } from "../../../test/app.ts"
import { ownHostsOf } from "../../sites/hosts.ts"

const site = acmeSite({ hosted: { hosts: ["book.acme.example"] } })
const sites = new Map([["acme", site]])

const ledTo = async (address: string) => {
  const { app } = await appForTest({ sites, ownHosts: ownHostsOf(sites) })
  const answer = await app.request(address)
  return { app, status: answer.status, to: new URL(answer.headers.get("Location") ?? "about:blank", address).href }
}

describe("an address that was typed off a van leads to the page", () => {
  test.each([
    ["https://book.example/book/acme/"],
    ["https://book.example/book/ACME"],
    ["https://book.example/book/Acme/"],
    ["https://book.example/BOOK/ACME"],
    ["https://book.example/Book/acme/"],
  ])("%s", async (typed) => {
    const { app, status, to } = await ledTo(`${typed}?service=leak&utm_source=van%20two`)
    expect([status, to]).toEqual([308, "https://book.example/book/acme?service=leak&utm_source=van%20two"])
    expect((await app.request(to)).status).toBe(200)
  })

  test("and stays at the host name of its own where it was typed with one", async () => {
    expect((await ledTo("https://book.acme.example/book/ACME/")).to).toBe("https://book.acme.example/book/acme")
  })

  test("of a site, not elsewhere: what is no site's has no page to lead to", async () => {
    const { app } = await appForTest({ sites })
    expect(await problemOf(await app.request("/book/Nobody"))).toBe("404 unknown_site")
    expect(await problemOf(await app.request("/book/nobody/"))).toBe("404 unknown_site")
    expect(await problemOf(await app.request("/BOOK/NOBODY"))).toBe("404 not_found")
    expect(await problemOf(await app.request("/book/acme/nothing"))).toBe("404 not_found")
  })

  test.each([["https://book.example/book/acme"], ["https://book.acme.example/"]])(
    "and %s is not led to itself for a method that it does not take",
    async (page) => {
      const { app } = await appForTest({ sites, ownHosts: ownHostsOf(sites) })
      const answer = await app.request(page, { method: "PUT" })
      expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST"])
    },
  )
})

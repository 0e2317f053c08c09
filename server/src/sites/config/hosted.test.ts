import { describe, expect, test } from "vitest"
import { acmeConfig, acmeSite } from "../../../test/acme.ts"
import { faultsOf, faultsWith } from "../../../test/faults.ts"

const hosts = ["book.acme.example"]

describe("a wrong key of the hosted page is told, with what to do", () => {
  test.each<[string, object, string, RegExp]>([
    ["a host with a scheme", { hosts: ["https://book.acme.example"] }, "hosts[0]", /a host name alone.*no https:\/\//],
    ["a host with a port", { hosts: ["book.acme.example:8787"] }, "hosts[0]", /no port/],
    ["a host with a path", { hosts: ["acme.example/book"] }, "hosts[0]", /or path/],
    ["a wildcard", { hosts: ["*.acme.example"] }, "hosts[0]", /a host name alone/],
    ["a host that is no list", { hosts: "book.acme.example" }, "hosts", /must be a list/],
    [
      "a host twice",
      { hosts: [...hosts, "BOOK.acme.example"] },
      "hosts[1]",
      /the same as sites\[0\]\.hosted\.hosts\[0\]/,
    ],
    ["robots that are no word of ours", { robots: "none" }, "robots", /one of index, noindex/],
    ["a picture over http", { image: "http://acme.example/van.jpg" }, "image", /must be the https address/],
    ["a picture without a host", { image: "/van.jpg" }, "image", /must be the https address/],
    ["a website without its slashes", { website: "https:acme.example" }, "website", /must be a whole address/],
    ["a website without a scheme", { website: "www.acme.example" }, "website", /must be a whole address/],
    ["a kind of business that there is not", { businessType: "Hvac" }, "businessType", /HVACBusiness/],
    ["an address without a town", { address: { state: "TX" } }, "address.city", /is missing/],
    ["a blank title", { title: " " }, "title", /must not be blank/],
    ["a mistyped key", { robot: "index" }, "robot", /did you mean robots/],
  ])("%s", (_, hosted, path, message) => {
    expect(faultsWith({ hosted })).toEqual({ [`sites[0].hosted.${path}`]: expect.stringMatching(message) })
  })

  test("a host that another site has, also beside other faults", () => {
    const other = { ...acmeConfig, id: "bolt", name: "", hosted: { hosts: ["ok.example", "Book.Acme.Example"] } }
    expect(faultsOf({ sites: [{ ...acmeConfig, hosted: { hosts } }, other] })).toEqual({
      "sites[1].hosted.hosts[1]": "is the same as sites[0].hosted.hosts[0]: a host name leads to one site",
      "sites[1].name": "must not be blank",
    })
  })
})

describe("who may be found by search engines", () => {
  test.each<[string, object, boolean]>([
    ["not a page on the operator's host", {}, false],
    ["a page at a host name of its own", { hosts }, true],
    ["whoever asks for it", { robots: "index" }, true],
    ["not whoever forbids it", { hosts, robots: "noindex" }, false],
  ])("%s", (_, hosted, indexed) => {
    expect(acmeSite({ hosted }).hosted.indexed).toBe(indexed)
  })
})

test("the page at a host name of its own may send bookings", () => {
  const site = acmeSite({ hosted: { hosts: ["Book.acme.example"] } })
  expect(site.hosted.hosts).toEqual(hosts)
  expect(site.allows("https://book.acme.example")).toBe(true)
  expect(site.allows("https://www.acme.example")).toBe(true)
  expect(site.allows("http://book.acme.example")).toBe(false)
})

test("the widget is told nothing of it", () => {
  const title = "Book Acme"
  expect(JSON.stringify(acmeSite({ hosted: { hosts, title } }).public)).not.toMatch(/book\.acme|Book Acme/)
})

test("a site whose page is told in Spanish too speaks Spanish", () => {
  const title = { en: "Book Acme", es: "Reserve con Acme" }
  expect(acmeSite({ services: [], hosted: { title } }).languages).toEqual(["en", "es"])
})

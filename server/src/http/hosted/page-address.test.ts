import { expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { pageAddress } from "./page-address.ts"

test("the page stands under the origin that a request came to", () => {
  expect(pageAddress(acmeSite(), "https://book.example")).toBe("https://book.example/book/acme")
})

test("the first host name of its own is its proper place, from wherever somebody came", () => {
  const site = acmeSite({ hosted: { hosts: ["book.acme.example", "booking.acme.example"] } })
  expect(pageAddress(site, "https://book.example")).toBe("https://book.acme.example/")
  expect(pageAddress(site, "https://booking.acme.example")).toBe("https://book.acme.example/")
})

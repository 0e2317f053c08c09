import { afterEach, expect, it } from "vitest"
import type { Host, Seat } from "../contract.ts"
import { seatFor } from "./seats.ts"

afterEach(() => {
  for (const element of document.querySelectorAll("porchlight-booking")) element.remove()
})

it("a dialog that a page with two servers opens comes from the server of that site's form, and speaks its language", async () => {
  const host: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  const root = host.attachShadow({ mode: "open" })
  const place = document.createElement("div")
  const base = "https://second.example/v1/"
  const seat: Seat = Object.assign(new AbortController(), { host, root, place, base, siteId: "other" })
  host.seat = seat
  host.lang = "es"
  document.body.append(host)
  await seatFor({ site: "other" })
  const made = document.querySelector<Host>("html > porchlight-booking")
  expect(made?.outerHTML).toBe('<porchlight-booking lang="es" site="other" mode="none"></porchlight-booking>')
  expect(made?.base).toBe(base)
})

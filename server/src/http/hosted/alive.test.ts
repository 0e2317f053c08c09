import { describe, expect, test } from "vitest"
import { BOOKING, problemOf } from "../../../test/app.ts"
import { hosted, OWN_PAGE } from "../../../test/hosted.ts"

describe("a form that came to life", () => {
  test("sends as the widget does, beside the page", async () => {
    const { post, stored } = await hosted()
    const answer = await post(BOOKING, { path: "/book/acme/bookings", origin: null, headers: OWN_PAGE })
    expect(answer.status).toBe(202)
    expect(stored).toHaveLength(1)
    const strange = await post(BOOKING, { path: "/book/acme/bookings", origin: "https://evil.example" })
    expect(await problemOf(strange)).toBe("403 origin_not_allowed")
  })

  test("is told where its receipt stands, which is shown there and names nobody", async () => {
    const { post, get } = await hosted()
    const own = { path: "/book/acme/bookings", origin: null, headers: OWN_PAGE }
    const first = await post(BOOKING, own)
    const receipt = await get(`/book/acme?receipt=${first.headers.get("Porchlight-Receipt")}&lang=en`)
    const page = await receipt.text()
    const { reference }: { reference: string } = JSON.parse(await first.text())
    expect(page).toContain(reference)
    expect(page).not.toContain("Ada")
    const changed = await post({ ...BOOKING, name: "Ada King" }, own)
    expect([changed.status, changed.headers.get("Porchlight-Receipt")]).toEqual([
      422,
      first.headers.get("Porchlight-Receipt"),
    ])
  })

  test("is told nothing of the kind where it was refused, nor is a widget", async () => {
    const { post } = await hosted()
    const refused = await post({ name: "" }, { path: "/book/acme/bookings", origin: null, headers: OWN_PAGE })
    expect([refused.status, refused.headers.get("Porchlight-Receipt")]).toEqual([422, null])
    expect((await post()).headers.get("Porchlight-Receipt")).toBeNull()
  })

  test("and without scripts have one key, so that what went both ways is one booking", async () => {
    const { post, send, stored } = await hosted()
    const body = {
      ...BOOKING,
      locale: "en",
      preferred: { window: "any" },
      attribution: { landingPage: "http://localhost/book/acme" },
    }
    await post(body, { path: "/book/acme/bookings", origin: null, headers: OWN_PAGE })
    expect((await send()).headers.get("Location")).not.toContain("earlier")
    expect(stored).toHaveLength(1)
  })
})

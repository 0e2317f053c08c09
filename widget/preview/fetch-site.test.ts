import { describe, expect, it } from "vitest"
import { stubFetch } from "../test/stub-fetch.ts"
import { fetchSite } from "./fetch-site.ts"

const BASE = "https://book.example/v1/"
const fetched = stubFetch()

describe("asking for a site", () => {
  it("gives the site", async () => {
    fetched.mockResolvedValue(Response.json({ id: "acme", languages: ["en"], services: [] }))
    expect(await fetchSite(BASE, "acme")).toMatchObject({ kind: "site", site: { id: "acme" } })
    expect(String(fetched.mock.calls[0]?.[0])).toBe("https://book.example/v1/sites/acme")
  })

  it.each([403, 404])("says that it is gone at a %i", async (status) => {
    fetched.mockResolvedValue(Response.json({}, { status }))
    expect(await fetchSite(BASE, "acme")).toEqual({ kind: "gone" })
  })

  it("does not take a captive portal for a site", async () => {
    fetched.mockResolvedValue(new Response("<html>"))
    await expect(fetchSite(BASE, "acme")).rejects.toThrow()
  })

  it("does not take a server's failure for a site", async () => {
    fetched.mockResolvedValue(Response.json({ code: "internal" }, { status: 500 }))
    await expect(fetchSite(BASE, "acme")).rejects.toThrow()
  })
})

import { expect, test, vi } from "vitest"
import type { Transport } from "../../src/contract.ts"
import { acme } from "../sites.fixture.ts"
import { remembering } from "./remembering.ts"

test("a form that begins anew at every letter asks the server once", async () => {
  const ask = vi.fn<Transport["fetchSite"]>(async () => ({ kind: "site", site: acme }))
  const fetchSite = remembering(ask)
  expect(await fetchSite("acme")).toEqual(await fetchSite("acme"))
  expect(ask).toHaveBeenCalledTimes(1)
})

test("a question without an answer is asked again", async () => {
  const ask = vi.fn<Transport["fetchSite"]>(async () => ({ kind: "gone" }))
  ask.mockRejectedValueOnce(new TypeError("Failed to fetch"))
  const fetchSite = remembering(ask)
  await expect(fetchSite("acme")).rejects.toThrow()
  expect(await fetchSite("acme")).toEqual({ kind: "gone" })
})

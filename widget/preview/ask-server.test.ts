import { expect, it, vi } from "vitest"
import { stubFetch } from "../test/stub-fetch.ts"
import { askCampaign, askOrigin } from "./ask-server.ts"
import { fetchSite } from "./fetch-site.ts"
import { fetchRelease } from "./tag/release.ts"

const fetched = stubFetch()

it.each<[string, () => Promise<unknown>, unknown]>([
  ["a campaign", () => askCampaign("acme", { address: "https://www.acme.example/" }), { kind: "failed" }],
  ["an origin", () => askOrigin("acme", { origin: "https://www.acme.example" }), undefined],
  ["a site", () => fetchSite("https://book.example/v1/", "acme").catch(() => "failed"), "failed"],
  ["a release", () => fetchRelease("https://book.example/v1/").catch(() => "failed"), "failed"],
])("nobody waits for ever for %s: after ten seconds the server counts as silent", async (_, ask, said) => {
  const limit = new AbortController()
  const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal)
  fetched.mockImplementation(
    (_address, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener("abort", () => reject(new DOMException("too late", "TimeoutError")))
      }),
  )
  const answer = ask()
  limit.abort()
  expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500, "still waiting"))])).toEqual(
    said,
  )
  expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000)
  timeout.mockRestore()
})

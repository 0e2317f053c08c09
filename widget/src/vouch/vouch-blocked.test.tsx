import { expect, it, vi } from "vitest"
import { MONDAY_MORNING, site } from "../../test/site.ts"
import { messages } from "../messages/en-after.ts"
import { fetchSubmission } from "../submission.tsx"

// As where that chunk, and nothing else, is gone.
vi.mock("./vouch.ts", () => {
  throw new TypeError("failed to fetch")
})
vi.mock("../messages/after.ts", () => ({ fetchAfterMessages: async () => messages }))

const surroundings = {
  site: site({ bots: { formToken: "required" } }),
  language: "en",
  now: () => MONDAY_MORNING,
  base: "https://book.example/v1/",
  transport: undefined,
} as const

it("a form whose robot check cannot be fetched tries once more, and then sends without it", async () => {
  await expect(fetchSubmission(surroundings)).rejects.toThrow()
  const again = vi.fn(() => Promise.reject(new TypeError("failed to fetch")))
  expect(await fetchSubmission({ ...surroundings, again })).toHaveProperty("attempt")
  expect(again).toHaveBeenCalledExactlyOnceWith("vouch")
})

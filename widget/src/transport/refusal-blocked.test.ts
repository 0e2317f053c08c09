import { expect, it, vi } from "vitest"
import { outcomeOf } from "./outcome.ts"

vi.mock("./refusal.ts", () => {
  throw new TypeError("failed to fetch")
})

it.each([400, 403, 422, 429, 503])(
  "an answer %i that nobody can read stored nothing, and is worth another try",
  async (status) => {
    expect(await outcomeOf(status, "60", { code: "invalid_booking" })).toEqual({ kind: "busy", retryAfter: 5 })
  },
)

it("an answer that takes the booking needs nothing else to be read", async () => {
  expect(await outcomeOf(202, null, { reference: "7K3M-9QXT" })).toEqual({ kind: "accepted", reference: "7K3M-9QXT" })
})

it("an answer of which nothing is known stays unknown", async () => {
  expect(await outcomeOf(502, null, undefined)).toEqual({ kind: "unknown" })
})

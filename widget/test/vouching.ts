import { afterEach, beforeEach, vi } from "vitest"
import type { FormToken } from "../src/contract.ts"
import { vouching } from "../src/vouch/vouch.ts"

export const KEY = "0190c0de-0000-4000-8000-000000000000"

/** As the server sets one; what is in it is nobody's business here. */
const CHALLENGE: NonNullable<FormToken["challenge"]> = {
  parameters: { algorithm: "", nonce: "", salt: "", cost: 1, keyLength: 1, keyPrefix: "" },
}

/** A server that gives each key its token at once, in tests whose timers they set; a test may have it answer otherwise. */
export const tokenServer = () => {
  const asked = vi.fn<(site: string, key: string) => Promise<FormToken>>()
  beforeEach(() => {
    vi.useFakeTimers()
    asked.mockImplementation(async (_site, key) => ({ token: `token of ${key}` }))
  })
  afterEach(() => {
    vi.useRealTimers()
    asked.mockReset()
  })
  return {
    asked,
    /** From now on a challenge comes with each token. */
    challenges: () =>
      asked.mockImplementation(async (_site, key) => ({ token: `token of ${key}`, challenge: CHALLENGE })),
  }
}

/** What vouches for the form of a site: that is only asked for a token, or needs one. */
export const vouchFor = (
  formToken: "asked" | "required",
  fetchFormToken: ReturnType<typeof tokenServer>["asked"],
  spare?: Parameters<typeof vouching>[0]["spare"],
) =>
  vouching({
    site: { id: "acme", bots: { formToken } },
    base: "https://book.example/v1/",
    transport: {
      fetchFormToken,
      fetchSite: () => Promise.reject(new Error("The site is known.")),
      sendBooking: () => Promise.reject(new Error("Nothing is sent here.")),
    },
    trap: () => null,
    spare,
  })

export const nothing = () => new Promise<never>(() => {})

/** Whether a promise is fulfilled by now. For tests with timers of their own. */
export const isSettled = async (promise: Promise<unknown>) => {
  let settled = false
  promise.then(() => {
    settled = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return settled
}

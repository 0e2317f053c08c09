import { env } from "cloudflare:workers"
import { expect, onTestFinished, test, vi } from "vitest"
import { objectsOf, secretsOf } from "./env.ts"

test("bookings are kept in the jurisdiction that is set, and anywhere without one", () => {
  const within = vi.spyOn(env.SITES, "jurisdiction").mockReturnValue(env.SITES)
  onTestFinished(() => within.mockRestore())
  objectsOf({ ...env, PORCHLIGHT_JURISDICTION: undefined })
  expect(within).not.toHaveBeenCalled()
  objectsOf({ ...env, PORCHLIGHT_JURISDICTION: "eu" })
  expect(within.mock.calls).toEqual([["eu"]])
})

test("bookings are sealed by the secret that is set, and while it is changed opened by the one before", () => {
  const secrets = (current: string, before: string) =>
    secretsOf({ ...env, PORCHLIGHT_SECRET: current, PORCHLIGHT_SECRET_BEFORE: before })
  expect(secrets(" the one\n", "the one before ")).toEqual({ current: "the one", before: "the one before" })
  expect(secrets("the one", " ")).toEqual({ current: "the one" })
  expect(secrets(" ", "the one before")).toBeUndefined()
})

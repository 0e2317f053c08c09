import { IDEMPOTENCY_KEY } from "@porchlight/shared/limits"
import { afterEach, expect, test, vi } from "vitest"
import { newKey } from "./key.ts"

afterEach(() => void vi.unstubAllGlobals())

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test("each request has a UUID of its own for a key, which the server accepts", () => {
  const keys = Array.from({ length: 100 }, newKey)
  for (const key of keys) {
    expect(key).toMatch(UUID_4)
    expect(key).toMatch(IDEMPOTENCY_KEY)
  }
  expect(new Set(keys).size).toBe(100)
})

test("it has one on a page without TLS too, where browsers have no `randomUUID`", () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(newKey()).toMatch(UUID_4)
})

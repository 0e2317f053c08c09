import { afterEach, beforeEach, vi } from "vitest"

/** Puts a network in place for the tests of a file, which answers as each of them tells it to. */
export const stubFetch = () => {
  const fetched = vi.fn<typeof fetch>()
  beforeEach(() => void vi.stubGlobal("fetch", fetched))
  afterEach(() => {
    vi.unstubAllGlobals()
    fetched.mockReset()
  })
  return fetched
}

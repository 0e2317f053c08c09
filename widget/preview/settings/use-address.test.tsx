import { act, cleanup, render } from "@testing-library/preact"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { useAddress } from "./use-address.ts"

const Page = ({ address }: { address: string }) => {
  useAddress(address)
  return null
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  history.replaceState(null, "", "/")
})

test("a choice stands in the address at once", () => {
  const { rerender } = render(<Page address="?accent=0f766e" />)
  act(() => rerender(<Page address="?accent=1d4ed8" />))
  expect(location.search).toBe("?accent=1d4ed8")
})

test("a color that is dragged for half a minute makes no more addresses than browsers take, and the last one stands there soon", () => {
  const written = vi.spyOn(history, "replaceState")
  const { rerender } = render(<Page address="?radius=0" />)
  for (let step = 1; step <= 30 * 60; step += 1) {
    act(() => rerender(<Page address={`?radius=${step}`} />))
    vi.advanceTimersByTime(1000 / 60)
  }
  expect(written.mock.calls.length).toBeLessThan(100)
  vi.advanceTimersByTime(1000)
  expect(location.search).toBe("?radius=1800")
})

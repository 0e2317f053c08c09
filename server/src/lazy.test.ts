import { expect, test, vi } from "vitest"
import { lazy } from "./lazy.ts"

test("nothing is made before somebody asks, and then once for all who ask", () => {
  const make = vi.fn(() => ({ name: "formatter" }))
  const formatter = lazy(make)
  expect(make).not.toHaveBeenCalled()
  expect(formatter()).toBe(formatter())
  expect(make).toHaveBeenCalledTimes(1)
})

test("what could not be made is tried again by the next who asks", () => {
  const make = vi.fn(() => ({ name: "formatter" }))
  make.mockImplementationOnce(() => {
    throw new Error("no tables")
  })
  const formatter = lazy(make)
  expect(formatter).toThrow("no tables")
  expect(formatter()).toEqual({ name: "formatter" })
})

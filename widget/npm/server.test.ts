import { afterEach, expect, it, vi } from "vitest"
import { baseOfServer } from "./server.ts"

const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
afterEach(() => warn.mockClear())

it.each([
  ["https://book.example", "https://book.example/v1/"],
  ["https://book.example/", "https://book.example/v1/"],
  ["https://agency.example/porch", "https://agency.example/porch/v1/"],
  ["http://localhost:8787//", "http://localhost:8787/v1/"],
])("a server is found at %s", (address, base) => {
  expect(baseOfServer(address)).toBe(base)
  expect(warn).not.toHaveBeenCalled()
})

it.each([null, "", "book.example"])("a developer who wrote base=%o is told what it should be", (address) => {
  expect(baseOfServer(address)).toBe(`${location.origin}/v1/`)
  expect(warn.mock.lastCall?.join()).toContain("such as https://book.example")
})

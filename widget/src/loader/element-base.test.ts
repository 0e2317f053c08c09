import { expect, it, vi } from "vitest"
import type { Host } from "../contract.ts"
import { defineElement } from "./element.ts"

vi.mock("./stand.ts", () => ({ stand: vi.fn() }))

it("an element stays empty until it knows a server, as the package's elements do", async () => {
  defineElement(() => undefined)
  const element: Host = Object.assign(document.createElement("porchlight-booking"), { seat: undefined })
  element.setAttribute("site", "acme")
  document.body.append(element)
  await Promise.resolve()
  expect([element.seat, element.shadowRoot]).toEqual([undefined, null])
  element.base = "https://book.example/v1/"
  document.body.append(element)
  await Promise.resolve()
  expect(element.seat?.base).toBe("https://book.example/v1/")
})

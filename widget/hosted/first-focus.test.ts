import { within } from "@testing-library/preact"
import { expect, test } from "vitest"
import type { Drawn, Trouble } from "./contract.ts"
import { page } from "./page.fixture.ts"
import { hostedForm } from "./server.tsx"

const values = hostedForm.begin(page)
const hidden = { key: "a-key-of-the-page", token: "a-token", lang: "en", referrer: "" } as const

const drawForm = (trouble?: Trouble) => hostedForm.drawForm(page, { values, hidden, trouble })

/** What a browser gives the focus as soon as it has such a page. */
const openedAt = ({ body }: Drawn) => {
  document.body.innerHTML = body
  const [first, ...others] = document.querySelectorAll<HTMLElement>("[autofocus]")
  expect(others).toEqual([])
  if (first) expect(first.tabIndex).toBe(-1)
  return first
}

test("a page with faults opens at what tells them", () => {
  const first = openedAt(drawForm({ kind: "refused", errors: [{ field: "name", code: "required" }] }))
  expect(first).toBe(within(document.body).getByRole("group", { name: /needs? another look/ }))
})

test("a page whose request was not taken opens at the words that say so, below all of the form", () => {
  const first = openedAt(drawForm({ kind: "busy", retryAfter: 60 }))
  expect(first?.querySelector("h3")).toBeTruthy()
  expect(first?.parentElement?.getAttribute("role")).toBe("status")
})

test("a receipt opens at its thanks", () => {
  const first = openedAt(hostedForm.drawReceipt(page, { reference: "7K3M-9QXT", earlier: false }))
  expect(first).toBe(within(document.body).getByRole("heading", { name: /^Thank you/ }))
})

test("a page that has nothing to tell opens at its beginning", () => {
  expect(openedAt(drawForm())).toBeUndefined()
})

import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { MONDAY_MORNING } from "../test/site.ts"
import { comeAlive } from "./come-alive.tsx"
import { page } from "./page.fixture.ts"
import { FORM_PLACE, STATE_ID } from "./places.ts"
import { hostedForm } from "./server.tsx"

const { fetched } = vi.hoisted(() => ({ fetched: vi.fn() }))
vi.mock("./second-half.ts", (importOriginal) => {
  fetched()
  return importOriginal()
})

/** Longer than the widget waits for its second half on a page that has nothing else to do. */
const A_WHILE_MS = 10_000

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: MONDAY_MORNING })
})
afterEach(() => {
  vi.useRealTimers()
})

test("who only looks at the page never fetches the rest of it; who puts a finger on the form does", async () => {
  const hidden = { key: "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59", lang: "en", referrer: "", token: "" } as const
  document.body.innerHTML = hostedForm.drawForm(page, { values: hostedForm.begin(page), hidden }).body
  const place = document.getElementById(FORM_PLACE)
  const state = document.getElementById(STATE_ID)?.textContent
  if (!place || !state) throw new Error("The page is not whole.")
  await comeAlive(place, JSON.parse(state))
  await vi.advanceTimersByTimeAsync(A_WHILE_MS)
  expect(fetched).not.toHaveBeenCalled()
  await userEvent.pointer({ keys: "[MouseLeft]", target: place.querySelector("input.control") ?? place })
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce())
})

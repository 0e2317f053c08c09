import { expect, it, vi } from "vitest"
import { messages } from "../../messages/en-after.ts"
import type { Faults, Form } from "../parts.ts"
import { begin } from "../state.ts"
import { faultsLater } from "./faults-later.tsx"
import { refused } from "./settle.ts"

it("what shows errors is asked for once a refusal, however often the form is drawn meanwhile", async () => {
  const fetchFaults = vi.fn<() => Promise<Faults>>(() => Promise.reject(new TypeError("failed to fetch")))
  const faults = faultsLater(messages, fetchFaults, undefined)
  let model = begin(undefined)
  const draw = async () => {
    const form = { model, current: () => model, show: () => {}, signal: new AbortController().signal }
    faults.errorAt(form as unknown as Form, "name")
    await new Promise((resolve) => setTimeout(resolve))
  }
  await draw()
  expect(fetchFaults).not.toHaveBeenCalled()
  for (const times of [1, 2]) {
    model = refused(model, [{ field: "name", code: "required" }])
    await draw()
    await draw()
    expect(fetchFaults).toHaveBeenCalledTimes(times)
  }
})

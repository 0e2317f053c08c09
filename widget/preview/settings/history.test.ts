import fc from "fast-check"
import { expect, test } from "vitest"
import { beginHistory, changed, type History, redone, restarted, undone } from "./history.ts"
import type { Settings } from "./settings.ts"

const begun = beginHistory({ site: "acme" })
const LATER = 60_000

test("dragging through colours is one step, and a change a while later is another", () => {
  const dragged = ["#100000", "#200000", "#300000"].reduce(
    (history, accent, index) => changed(history, { accent }, index * 16),
    begun,
  )
  expect(undone(dragged).present).toEqual({ site: "acme" })
  const again = changed(dragged, { accent: "#400000" }, LATER)
  expect(undone(again).present.accent).toBe("#300000")
})

test("quick changes of two things are two steps", () => {
  const both = changed(changed(begun, { accent: "#100000" }, 0), { theme: "dark" }, 10)
  expect(undone(both).present).toEqual({ site: "acme", accent: "#100000" })
})

test("after an undo, the next change is a step of its own", () => {
  const back = undone(changed(changed(begun, { radius: 1 }, 0), { theme: "dark" }, 10))
  expect(undone(changed(back, { theme: "light" }, 20)).present).toMatchObject({ radius: 1 })
  expect(redone(changed(back, { theme: "light" }, 20)).present.theme).toBe("light")
})

test("starting over keeps the site, and can be undone", () => {
  const over = restarted(changed(begun, { theme: "dark" }, 0))
  expect(over.present).toEqual({ site: "acme" })
  expect(undone(over).present.theme).toBe("dark")
})

const someChange = fc.record(
  { radius: fc.nat(24), theme: fc.constantFrom("dark" as const, "light" as const) },
  { requiredKeys: [] },
)

test("undoing everything leads to where it began, and redoing everything to where it was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someChange, fc.nat(5000)), { maxLength: 30 }), (changes) => {
      let at = 0
      const end = changes.reduce((history, [some, pause]) => {
        at += pause
        return changed(history, some, at)
      }, begun)
      const to = (step: (history: History) => History, start: History): History => {
        const next = step(start)
        return next === start ? start : to(step, next)
      }
      const first = to(undone, end)
      expect(first.present).toEqual<Settings>({ site: "acme" })
      expect(to(redone, first).present).toEqual(end.present)
    }),
  )
})

import { expect, test } from "vitest"
import { PAGES, readShelf, readView, STATES, viewWords } from "./view.ts"

test("every page and moment is found again in the address that it stands in", () => {
  for (const page of PAGES) {
    for (const state of STATES) {
      const query = `?${new URLSearchParams(viewWords({ page, state }))}`
      expect(readView(query)).toEqual({ page, state })
    }
  }
})

test("a link of another release shows the form as it is at first", () => {
  expect(readView("?page=moon&state=drunk")).toEqual({ page: "plain", state: "ready" })
  expect(readShelf("?device=watch")).toBeUndefined()
  expect(readShelf("?device=tablet")).toBe("tablet")
})

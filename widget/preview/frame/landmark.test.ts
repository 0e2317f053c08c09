import { expect, test } from "vitest"
import { nameLandmark } from "./landmark.ts"

test("the forms of one preview are told apart by the widths of their screens", () => {
  const element = document.createElement("div")
  element.attachShadow({ mode: "open" }).innerHTML =
    '<h2 id="heading">Request a visit</h2><form aria-labelledby="heading"></form>'
  nameLandmark(element, 390)
  expect(element.shadowRoot?.querySelector("form")?.outerHTML).toBe(
    '<form aria-label="Request a visit, 390 px"></form>',
  )
  nameLandmark(element, 390)
  expect(element.shadowRoot?.querySelector("form")?.getAttribute("aria-label")).toBe("Request a visit, 390 px")
})

test("a receipt, which is no form, stays as it is", () => {
  const element = document.createElement("div")
  nameLandmark(element, 390)
  element.attachShadow({ mode: "open" }).innerHTML = '<div class="receipt"></div>'
  nameLandmark(element, 390)
  expect(element.shadowRoot?.innerHTML).toBe('<div class="receipt"></div>')
})

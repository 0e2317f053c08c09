import { expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

// As where a page's policy or a blocker keeps that chunk away, or a deploy has taken it.
vi.mock("./faults/faults.ts", () => {
  throw new TypeError("failed to fetch")
})

it("says where something is wrong though not what, and moves the focus there", async () => {
  const form = renderForm()
  await form.send()
  const remarks = await form.view.findAllByText("Take another look at this.")
  expect(remarks.length).toBeGreaterThan(1)
  expect(document.activeElement).toBe(remarks[0])
  expect(form.view.getByLabelText("Full name").getAttribute("aria-invalid")).toBe("true")
  expect(form.bodies()).toEqual([])
})

it("leaves the focus where it is when a field was left with something wrong in it", async () => {
  const { view, user } = renderForm()
  await user.type(view.getByLabelText("Phone"), "512")
  await user.tab()
  expect((await view.findAllByText("Take another look at this.")).length).toBe(1)
  expect(document.activeElement).toBe(view.getByLabelText("Email"))
})

it("sends the request once that is corrected", async () => {
  const form = renderForm()
  await form.send()
  await form.view.findAllByText("Take another look at this.")
  await form.fillIn()
  expect(form.view.queryByText("Take another look at this.")).toBeNull()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
})

it("says that a request was turned away, and whom to call", async () => {
  const form = renderForm({ outcomes: [{ kind: "busy", retryAfter: 60 }] })
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("We could not take your request just now")).toBeTruthy()
  expect(form.view.getAllByRole("link", { name: /555/ }).length).toBeGreaterThan(1)
})

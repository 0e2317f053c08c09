import { expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

// As where a page's policy or a blocker keeps that chunk away.
const fetched = vi.hoisted(() => vi.fn())
vi.mock("./extras/questions.ts", () => {
  fetched()
  throw new TypeError("failed to fetch")
})

const smsConsent = { text: { en: "Text me." }, version: { en: "v1" } }
const asking = (customerType: "required" | "optional") => site({ fields: { ...site().fields, customerType } })

it("does not need the questions' chunk if a site has only the SMS question", async () => {
  const form = renderForm({ site: site({ smsConsent }) })
  expect(await form.view.findByLabelText("Text me.")).toBeTruthy()
  expect(fetched).not.toHaveBeenCalled()
})

it("sends a request without the questions that could not be fetched, if none of them is required", async () => {
  const form = renderForm({ site: asking("optional") })
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(form.bodies()).toHaveLength(1)
})

it("sends no request if a question that could not be fetched is required", async () => {
  const form = renderForm({ site: asking("required") })
  await form.fillIn()
  await form.send()
  await vi.waitFor(() => expect(form.emit).toHaveBeenCalledWith("failed", { reason: "busy" }))
  expect(form.bodies()).toEqual([])
})

it("asks whether it may send texts all the same", async () => {
  const form = renderForm({ site: site({ ...asking("optional"), smsConsent }) })
  await form.user.click(await form.view.findByLabelText("Text me."))
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(form.bodies()).toMatchObject([{ smsConsent: { granted: true, textVersion: "v1" } }])
})

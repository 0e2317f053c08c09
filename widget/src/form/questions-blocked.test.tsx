import { expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

// As where a page's policy or a blocker keeps that chunk away.
vi.mock("./extras/questions.ts", () => {
  throw new TypeError("failed to fetch")
})

const asking = (customerType: "required" | "optional") => site({ fields: { ...site().fields, customerType } })

it("sends a request without the questions that could not be fetched, if nobody has to answer them", async () => {
  const form = renderForm({ site: asking("optional") })
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(form.bodies()).toHaveLength(1)
})

it("sends none where an answer is required that nobody could give", async () => {
  const form = renderForm({ site: asking("required") })
  await form.fillIn()
  await form.send()
  await vi.waitFor(() => expect(form.emit).toHaveBeenCalledWith("failed", { reason: "busy" }))
  expect(form.bodies()).toEqual([])
})

it("asks whether it may send texts all the same", async () => {
  const smsConsent = { text: { en: "Text me." }, version: { en: "v1" } }
  const form = renderForm({ site: site({ ...asking("optional"), smsConsent }) })
  await form.user.click(await form.view.findByLabelText("Text me."))
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(form.bodies()).toMatchObject([{ smsConsent: { granted: true, textVersion: "v1" } }])
})

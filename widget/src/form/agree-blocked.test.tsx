import { expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

// As where a page's policy or a blocker keeps that chunk away.
vi.mock("./extras/agree.ts", () => {
  throw new TypeError("failed to fetch")
})

const smsConsent = { text: { en: "Text me." }, version: { en: "v1" } }
const asking = site({ smsConsent, fields: { ...site().fields, customerType: "required" } })

it("sends a request without the SMS question that could not be fetched, to which nobody has said yes then", async () => {
  const form = renderForm({ site: site({ smsConsent }) })
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(form.view.queryByLabelText("Text me.")).toBeNull()
  expect(form.bodies()).toMatchObject([{ smsConsent: { granted: false } }])
})

it("asks what has to be answered all the same", async () => {
  const form = renderForm({ site: asking })
  await form.user.click(form.view.getByLabelText("Tune-up"))
  await form.user.click(await form.view.findByLabelText("A home"))
  await form.fillIn()
  await form.send()
  expect(await form.view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(form.bodies()).toMatchObject([{ customerType: "residential" }])
})

import type { Question } from "@porchlight/shared/site"
import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { siteWith } from "../../test/site.ts"

const QUESTIONS: Question[] = [
  { id: "filter", label: { en: "Which filter size?", es: "¿Qué tamaño de filtro?" }, kind: "text" },
  {
    id: "age",
    label: { en: "How old is it?" },
    kind: "choice",
    required: true,
    options: [
      { id: "young", label: { en: "Under 10 years" } },
      { id: "old", label: { en: "10 years or more" } },
    ],
  },
  { id: "pets", label: { en: "Any pets?" }, kind: "yes_no" },
]
const curious = siteWith("tune-up", { questions: QUESTIONS })

describe("questions of a service", () => {
  it("are asked once it is chosen, and of nobody else", async () => {
    const { view, user } = renderForm({ site: curious })
    expect(view.queryByText("How old is it?")).toBeNull()
    await user.click(view.getByLabelText("Tune-up"))
    expect(await view.findByRole("group", { name: "How old is it?" })).toBeTruthy()
    expect(view.getByLabelText("Which filter size? optional")).toBeTruthy()
    expect(view.getByRole("group", { name: /Any pets/ })).toBeTruthy()
    await user.click(view.getByLabelText("No heat"))
    expect(view.queryByText("How old is it?")).toBeNull()
  })

  it("go to the office with their answers, and stand in the receipt in words", async () => {
    const { view, user, bodies, fillIn, send } = renderForm({ site: curious })
    await user.click(view.getByLabelText("Tune-up"))
    await user.type(await view.findByLabelText(/Which filter size/), " 16x25 ")
    await user.click(view.getByLabelText("10 years or more"))
    await user.click(view.getByLabelText("No"))
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0].answers).toEqual({ filter: "16x25", age: "old", pets: "no" })
    const row = (term: string) => view.getByText(term).nextElementSibling?.textContent
    expect([row("Which filter size?"), row("How old is it?"), row("Any pets?")]).toEqual([
      "16x25",
      "10 years or more",
      "No",
    ])
  })

  it("keep their answers while another service is chosen, whose answers alone are sent then", async () => {
    const { view, user, bodies, fillIn, send } = renderForm({ site: curious })
    await user.click(view.getByLabelText("Tune-up"))
    await user.click(await view.findByLabelText("Under 10 years"))
    await user.click(view.getByLabelText("No heat"))
    await user.click(view.getByLabelText("Tune-up"))
    expect(view.getByLabelText<HTMLInputElement>("Under 10 years").checked).toBe(true)
    await user.click(view.getByLabelText("No heat"))
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0]).not.toHaveProperty("answers")
  })

  it("keep their answers over a reload", async () => {
    const before = renderForm({ site: curious })
    await before.user.click(before.view.getByLabelText("Tune-up"))
    await before.user.click(await before.view.findByLabelText("10 years or more"))
    before.leavePage()
    const { view } = renderForm({ site: curious })
    expect((await view.findByLabelText<HTMLInputElement>("10 years or more")).checked).toBe(true)
  })

  it("that are required have their error beside them, and the summary links to them", async () => {
    const { view, user, sent, fillIn, send } = renderForm({ site: curious })
    await user.click(view.getByLabelText("Tune-up"))
    await fillIn()
    await send()
    const group = view.getByRole("group", { name: "How old is it?" })
    await user.click(await view.findByRole("link", { name: "How old is it? Answer this question." }))
    expect(document.activeElement).toBe(view.getByLabelText("Under 10 years"))
    expect(group.textContent).toContain("Answer this question.")
    await user.click(view.getByLabelText("Under 10 years"))
    expect(group.textContent).not.toContain("Answer this question.")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("get a colon in the summary if they are no sentence", async () => {
    const size: Question = { id: "size", label: { en: "Filter size" }, kind: "text", required: true }
    const { view, user, fillIn, send } = renderForm({ site: siteWith("tune-up", { questions: [size] }) })
    await user.click(view.getByLabelText("Tune-up"))
    await fillIn()
    await send()
    expect(await view.findByRole("link", { name: "Filter size: Answer this question." })).toBeTruthy()
  })

  it("do not hold back somebody who chooses another service", async () => {
    const { view, user, fillIn, send } = renderForm({ site: curious })
    await user.click(view.getByLabelText("Tune-up"))
    await fillIn()
    await send()
    await view.findByRole("link", { name: "How old is it? Answer this question." })
    await user.click(view.getByLabelText("No heat"))
    expect(view.queryByRole("link", { name: "How old is it? Answer this question." })).toBeNull()
    await send()
    await view.findByText("7K3M-9QXT")
  })
})

import { describe, expect, it } from "vitest"
import { ACCEPTED, renderForm } from "../../test/render-form.tsx"
import type { Outcome } from "../contract.ts"

describe("a request that arrives", () => {
  it("turns the form into a receipt with the reference and what was asked for", async () => {
    const { view, user, bodies, emit, fillIn, send } = renderForm()
    await user.click(view.getByLabelText("No heat"))
    await fillIn()
    await send()
    const heading = await view.findByRole("heading", { name: /^Thank you, José\.\sWe have your request\.$/ })
    expect(document.activeElement).toBe(heading)
    expect(view.getByText("7K3M-9QXT")).toBeTruthy()
    expect(view.getByText("No heat")).toBeTruthy()
    expect(view.getByText("12 Oak St Austin, TX 78701")).toBeTruthy()
    expect(view.queryByText(/appointment|confirmed/i)).toBeNull()
    expect(emit.mock.calls).toEqual([
      ["step", { group: "service" }],
      ["step", { group: "contact" }],
      ["submitted", {}],
      ["accepted", { reference: "7K3M-9QXT" }],
    ])
    expect(bodies()).toMatchObject([
      {
        name: "José Álvarez",
        phone: "(512) 555-0143",
        address: { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" },
        service: "no-heat",
        preferred: { window: "any" },
        locale: "en",
      },
    ])
    expect(sessionStorage.length).toBe(0)
  })

  it.each([
    ["Dr. José Álvarez", "José"],
    ["J. Smith", "J"],
    ["Li", "Li"],
    ["Mr.", "Mr"],
  ])("thanks %s as %s", async (typed, name) => {
    const { view, user, fillIn, send } = renderForm()
    await fillIn()
    await user.clear(view.getByLabelText("Full name"))
    await user.type(view.getByLabelText("Full name"), typed)
    await send()
    const heading = await view.findByRole("heading", { name: /^Thank you/ })
    expect(heading.textContent).toBe(`Thank you, ${name}.\nWe have your request.`)
  })

  it("is sent once by a double click and Enter", async () => {
    let accept = () => {}
    const answer = new Promise<Outcome>((resolve) => {
      accept = () => resolve(ACCEPTED)
    })
    const { view, user, sent, fillIn } = renderForm({ outcomes: [answer] })
    await fillIn()
    const button = view.getByRole("button", { name: "Send request" })
    await user.type(view.getByLabelText("City"), "{Enter}{Enter}")
    await user.dblClick(button)
    accept()
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("is followed by an empty form with a new key for another request", async () => {
    const { view, user, sent, fillIn, send } = renderForm()
    await fillIn()
    await send()
    await user.click(await view.findByRole("button", { name: "Send another request" }))
    expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("")
    expect(document.activeElement).toBe(view.getByRole("heading", { name: "Request a visit" }))
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent[1]?.key).not.toBe(sent[0]?.key)
  })

  it("leaves no step for another request: nobody has gone on yet from what was filled in last", async () => {
    const { view, user, emit, fillIn, send } = renderForm()
    await fillIn()
    await user.type(view.getByLabelText(/What is going on/), "It leaks.")
    await send()
    await user.click(await view.findByRole("button", { name: "Send another request" }))
    emit.mockClear()
    await user.click(view.getByLabelText("Tune-up"))
    expect(emit).not.toHaveBeenCalled()
  })
})

describe("a request of which nobody knows whether it arrived", () => {
  const lost: Outcome = { kind: "unknown" }

  it("says so, with the number to call, and is sent again unchanged", async () => {
    const { view, sent, fillIn, send } = renderForm({ outcomes: [lost] })
    await fillIn()
    await send()
    expect(await view.findByText("We could not tell whether your request reached us")).toBeTruthy()
    expect(view.getAllByRole("link", { name: "(512) 555-0100" }).length).toBe(2)
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(2)
    expect(sent[1]).toMatchObject({ key: sent[0]?.key, body: sent[0]?.body })
  })

  it("is found again after a reload, and is sent again unchanged", async () => {
    const first = renderForm({ outcomes: [new Promise<Outcome>(() => {})] })
    await first.fillIn()
    await first.send()
    first.leavePage()

    const second = renderForm()
    expect(await second.view.findByText("We could not tell whether your request reached us")).toBeTruthy()
    expect(second.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("José Álvarez")
    await second.send()
    await second.view.findByText("7K3M-9QXT")
    expect(second.sent[0]).toMatchObject({ key: first.sent[0]?.key, body: first.sent[0]?.body })
  })

  it("keeps its key if the visitor changes it, and says which version arrived", async () => {
    const { view, user, sent, fillIn, send } = renderForm({
      outcomes: [lost, { kind: "already_received", reference: "7K3M-9QXT" }],
    })
    await fillIn()
    await send()
    await view.findByText(/could not tell/)
    await user.type(view.getByLabelText(/What is going on/), "And it leaks.")
    await send()
    expect(await view.findByText(/earlier version of your request/)).toBeTruthy()
    expect(view.getByText("7K3M-9QXT")).toBeTruthy()
    expect(view.queryByText("Your request")).toBeNull()
    expect(sent[1]?.key).toBe(sent[0]?.key)
    expect(sent[1]?.body).not.toBe(sent[0]?.body)
  })
})

import { describe, expect, it, vi } from "vitest"
import { ACCEPTED, renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"
import type { Outcome } from "../contract.ts"

describe("the form as it is found", () => {
  it("says when the office calls back, and its number", () => {
    const { view } = renderForm()
    expect(view.getByText("We call you back today by 6 PM.")).toBeTruthy()
    expect(view.getByRole("link", { name: "(512) 555-0100" }).getAttribute("href")).toBe("tel:+15125550100")
  })

  it("has no error, and has written nothing down", () => {
    const { view } = renderForm()
    expect(view.queryByText(/^Enter/)).toBeNull()
    expect(sessionStorage.length).toBe(0)
  })

  it("offers the next open days, without the holiday and the Sunday", () => {
    const { view } = renderForm()
    const days = view.getAllByRole("radio").map((radio) => radio.getAttribute("value"))
    expect(days).toEqual(expect.arrayContaining(["2026-11-23", "2026-11-25", "2026-11-27", "2026-11-28", "2026-11-30"]))
    expect(days).not.toContain("2026-11-26")
    expect(days).not.toContain("2026-11-29")
  })

  it("speaks Spanish where that was chosen", () => {
    const { view } = renderForm({ language: "es" })
    expect(view.getByRole("heading", { name: "Solicite una visita" })).toBeTruthy()
    expect(view.getByLabelText("Sin calefacción")).toBeTruthy()
  })

  it("uses the contractor's own words", () => {
    const { view } = renderForm({ site: site({ texts: { en: { heading: "Fix it today", submit: "Book it" } } }) })
    expect(view.getByRole("heading", { name: "Fix it today" })).toBeTruthy()
    expect(view.getByRole("button", { name: "Book it" })).toBeTruthy()
  })

  it("has the service chosen that the page wishes for", () => {
    const { view } = renderForm({ service: "tune-up" })
    expect(view.getByLabelText<HTMLInputElement>("Tune-up").checked).toBe(true)
  })

  it("tells who has an emergency to call, and only them", async () => {
    const { view, user } = renderForm()
    await user.click(view.getByLabelText("Tune-up"))
    expect(view.queryByText(/Can’t wait/)).toBeNull()
    await user.click(view.getByLabelText("No heat"))
    expect(await view.findByText(/Can’t wait/)).toBeTruthy()
  })

  it("asks for nothing that the site leaves out", () => {
    const fields = {
      details: "off",
      preferred: "off",
      phone: "required",
      email: "off",
      address: "off",
      customerType: "off",
      returning: "off",
    } as const
    const { view } = renderForm({ site: site({ fields, services: [] }) })
    expect(view.getAllByRole("textbox").map((box) => box.getAttribute("name"))).toEqual(["name", "phone"])
    expect(view.queryByRole("radio")).toBeNull()
  })
})

describe("errors", () => {
  it("come after a field was left, and go at the keystroke that mends it", async () => {
    const { view, user } = renderForm()
    const phone = view.getByLabelText("Phone")
    await user.type(phone, "512")
    expect(view.queryByText(/area code/)).toBeNull()
    await user.tab()
    expect(await view.findByText(/area code/)).toBeTruthy()
    expect(phone.getAttribute("aria-invalid")).toBe("true")
    await user.type(phone, "555014")
    expect(view.queryByText(/area code/)).toBeNull()
  })

  it("don't meet who only passes through a field", async () => {
    const { view, user } = renderForm()
    await user.click(view.getByLabelText("Full name"))
    await user.tab()
    await user.tab()
    expect(view.queryByText(/^Enter/)).toBeNull()
  })

  it("are listed on top with the focus when an empty form is sent, each with a way to its field", async () => {
    const { view, user, sent, send } = renderForm()
    await send()
    const summary = await view.findByRole("group", { name: "6 things need another look" })
    expect(document.activeElement).toBe(summary)
    await user.click(view.getByRole("link", { name: "Enter the city." }))
    expect(document.activeElement).toBe(view.getByLabelText("City"))
    expect(sent).toEqual([])
  })

  it("take the focus again when the form is sent again without being mended", async () => {
    const { view, user, send } = renderForm()
    await send()
    await view.findByRole("group", { name: /6 things/ })
    await user.type(view.getByLabelText("Full name"), "Ana")
    await send()
    expect(document.activeElement).toBe(await view.findByRole("group", { name: /5 things/ }))
  })

  it("say that one of phone and e-mail is enough, and an e-mail mends it", async () => {
    const { view, user, send } = renderForm()
    await send()
    const phone = view.getByLabelText("Phone")
    await vi.waitFor(() => expect(phone.getAttribute("aria-invalid")).toBe("true"))
    await user.type(view.getByLabelText("E-mail"), "jose@example.com")
    expect(phone.getAttribute("aria-invalid")).toBe("false")
    expect(view.getByText(/phone number or an e-mail address/).localName).toBe("s")
  })

  it("that only the server knows of are told at their fields, and nothing typed is lost", async () => {
    const refused: Outcome = { kind: "refused", errors: [{ field: "phone", code: "invalid" }] }
    const { view, user, sent, emit, fillIn, send } = renderForm({ outcomes: [refused] })
    await fillIn()
    await send()
    const phone = view.getByLabelText<HTMLInputElement>("Phone")
    expect((await view.findAllByText(/area code/)).length).toBe(2)
    expect(phone.value).toBe("(512) 555-0143")
    expect(emit).toHaveBeenCalledWith("failed", { reason: "refused" })
    await user.type(phone, "9")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent[1]?.key).toBe(sent[0]?.key)
  })
})

describe("a request that arrives", () => {
  it("turns the form into a receipt with the reference and what was asked for", async () => {
    const { view, user, bodies, emit, fillIn, send } = renderForm()
    await user.click(view.getByLabelText("No heat"))
    await fillIn()
    await send()
    const heading = await view.findByRole("heading", { name: "Thank you, José. We have your request." })
    expect(document.activeElement).toBe(heading)
    expect(view.getByText("7K3M-9QXT")).toBeTruthy()
    expect(view.getByText("No heat")).toBeTruthy()
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

  it("is made once by a double click and an Enter", async () => {
    const answer = new Promise<Outcome>((resolve) => setTimeout(resolve, 200, ACCEPTED))
    const { view, user, sent, fillIn } = renderForm({ outcomes: [answer] })
    await fillIn()
    const button = view.getByRole("button", { name: "Send request" })
    await user.type(view.getByLabelText("City"), "{Enter}{Enter}")
    await user.dblClick(button)
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("leaves an empty form and a new key for another one", async () => {
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
})

describe("a request of which nobody knows whether it arrived", () => {
  const lost: Outcome = { kind: "unknown" }

  it("is said to be so, with the number to call, and goes again as the very same", async () => {
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

  it("is found again after a reload, and goes again as the very same", async () => {
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

  it("keeps its key when it was changed, and says which version arrived", async () => {
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
    expect(sent[1]?.key).toBe(sent[0]?.key)
    expect(sent[1]?.body).not.toBe(sent[0]?.body)
  })
})

describe("a request that can't be taken now", () => {
  it("stays as it is, over a reload too, when the server is busy", async () => {
    const first = renderForm({ outcomes: [{ kind: "busy", retryAfter: 60 }] })
    await first.fillIn()
    await first.send()
    expect(await first.view.findByText(/Please send it again in a minute/)).toBeTruthy()
    first.leavePage()
    const second = renderForm()
    expect(second.view.queryByText(/could not tell/)).toBeNull()
    expect(second.view.getByLabelText<HTMLInputElement>("City").value).toBe("Austin")
  })

  it("waits for the line, and goes when it is back", async () => {
    let online = false
    const { view, user, sent, fillIn, send } = renderForm({ online: () => online })
    await fillIn()
    await send()
    await user.click(await view.findByRole("button", { name: "Send it when I am back online" }))
    expect(view.getByText(/keep this page open/)).toBeTruthy()
    expect(sent.length).toBe(0)
    online = true
    window.dispatchEvent(new Event("online"))
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("offers the phone when the site is gone", async () => {
    const { view, fillIn, send } = renderForm({ outcomes: [{ kind: "gone" }] })
    await fillIn()
    await send()
    expect(document.activeElement).toBe(await view.findByText("This form is not taking requests right now"))
    expect(view.getByRole("link", { name: "(512) 555-0100" })).toBeTruthy()
  })

  it("is kept when the second half of the form can't be fetched", async () => {
    const { view, fillIn, send } = renderForm({ fetchSubmission: "fails" })
    await fillIn()
    await send()
    expect(await view.findByText("We could not take your request just now")).toBeTruthy()
    expect(view.getByLabelText<HTMLInputElement>("City").value).toBe("Austin")
  })
})

describe("what was typed", () => {
  it("is there again after a reload", async () => {
    const first = renderForm()
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    await first.user.click(first.view.getByLabelText("Tune-up"))
    first.leavePage()
    const { view } = renderForm()
    expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana")
    expect(view.getByLabelText<HTMLInputElement>("Tune-up").checked).toBe(true)
  })

  it("does without a day that has passed", async () => {
    const values = { name: "Ana", "preferred.date": "2026-11-20" }
    sessionStorage.setItem("porchlight:acme:1", JSON.stringify({ values }))
    const { view } = renderForm()
    expect(view.getByLabelText<HTMLInputElement>(/First available/).checked).toBe(true)
  })
})

import { fireEvent } from "@testing-library/preact"
import { describe, expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"
import type { Outcome } from "../contract.ts"

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
    expect(view.getByText(/area code/)).toBeTruthy()
    await user.type(phone, "3")
    expect(view.queryByText(/area code/)).toBeNull()
  })

  it("do not come up for somebody who only passes through a field", async () => {
    const { view, user } = renderForm()
    await user.click(view.getByLabelText("Full name"))
    await user.tab()
    await user.tab()
    expect(view.queryByText(/^Enter/)).toBeNull()
  })

  it("wait until a press is over: they would move the button away from under the finger", async () => {
    const { view, user } = renderForm()
    const phone = view.getByLabelText("Phone")
    await user.type(phone, "512")
    await user.pointer({ keys: "[MouseLeft>]", target: view.getByRole("button", { name: "Send request" }) })
    fireEvent.blur(phone)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(view.queryByText(/area code/)).toBeNull()
    await user.pointer("[/MouseLeft]")
    expect((await view.findAllByText(/area code/)).length).toBeGreaterThan(0)
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

  it("take the focus again when the form is sent again with errors left", async () => {
    const { view, user, send } = renderForm()
    await send()
    await view.findByRole("group", { name: /6 things/ })
    await user.type(view.getByLabelText("Full name"), "Ana")
    await send()
    expect(document.activeElement).toBe(await view.findByRole("group", { name: /5 things/ }))
  })

  it("are not read out again when their field is left as it was: the summary has told them", async () => {
    const { view, user, send } = renderForm()
    await user.type(view.getByLabelText("Phone"), "512")
    await send()
    await view.findByRole("group", { name: /6 things/ })
    await user.click(view.getByLabelText("Phone"))
    await user.tab()
    expect(view.getByText(/area code/, { selector: "p *" }).closest("[role=alert]")).toBeNull()
    await user.type(view.getByLabelText("Email"), "ana@")
    await user.tab()
    expect((await view.findByText(/name@example/)).closest("[role=alert]")).toBeTruthy()
  })

  it("wait until a postal code is left, though it has five digits: elsewhere it goes on", async () => {
    const { view, user } = renderForm({ site: site({ country: "Canada" }) })
    await user.type(view.getByLabelText("Postal code"), "12345")
    expect(view.queryByText("Check the postal code.")).toBeNull()
    await user.tab()
    expect(await view.findByText("Check the postal code.")).toBeTruthy()
  })

  it("say that one of phone and email is enough, and an email corrects that", async () => {
    const { view, user, send } = renderForm()
    await send()
    const phone = view.getByLabelText("Phone")
    await vi.waitFor(() => expect(phone.getAttribute("aria-invalid")).toBe("true"))
    await user.type(view.getByLabelText("Email"), "jose@example.com")
    expect(phone.getAttribute("aria-invalid")).toBe("false")
    expect(view.getByText(/phone number or an email address/).localName).toBe("s")
  })

  it("that only the server finds are shown at their fields, and nothing that was typed is lost", async () => {
    const refused: Outcome = { kind: "refused", errors: [{ field: "phone", code: "invalid" }] }
    const { view, user, sent, emit, fillIn, send } = renderForm({ outcomes: [refused] })
    await fillIn()
    await send()
    const phone = view.getByLabelText<HTMLInputElement>("Phone")
    expect((await view.findAllByText(/area code/)).length).toBe(2)
    expect(phone.value).toBe("(512) 555-0143")
    expect(emit).toHaveBeenCalledWith("failed", { reason: "refused" })
    await user.type(phone, "{Backspace}4")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent[1]?.key).toBe(sent[0]?.key)
  })
})

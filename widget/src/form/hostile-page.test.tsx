import { screen, waitFor } from "@testing-library/preact"
import { afterEach, describe, expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

afterEach(() => vi.restoreAllMocks())

describe("what a password manager or a script of the page writes into a box without an event", () => {
  const write = (label: string, text: string) => {
    screen.getByLabelText<HTMLInputElement>(new RegExp(`^${label}`)).value = text
  }

  it("is what is sent", async () => {
    const { view, bodies, fillIn, send } = renderForm()
    await fillIn()
    write("Full name", "Ana Ruiz")
    write("Unit", "B")
    await send()
    expect(await view.findByRole("heading", { name: /Ana/ })).toBeTruthy()
    expect(bodies()).toMatchObject([{ name: "Ana Ruiz", address: { unit: "B" } }])
  })

  it("stays there when something else is chosen, and survives a reload", async () => {
    const { view, user, leavePage } = renderForm()
    write("Full name", "Ana Ruiz")
    await user.click(view.getByLabelText("No heat"))
    expect(await view.findByText(/Can.t wait/)).toBeTruthy()
    expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana Ruiz")
    await user.click(view.getByLabelText("Tune-up"))
    leavePage()
    const again = renderForm()
    expect(again.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana Ruiz")
  })

  it("is checked when the visitor leaves the box", async () => {
    const { view, user } = renderForm()
    write("Phone", "12")
    await user.click(view.getByLabelText("Phone"))
    await user.tab()
    expect(await view.findByRole("alert")).toBeTruthy()
    expect(view.getByLabelText<HTMLInputElement>("Phone").value).toBe("12")
  })

  it("gives way to what the visitor types there", async () => {
    const { view, user, bodies, fillIn, send } = renderForm()
    await fillIn()
    write("Full name", "Ana")
    await user.type(view.getByLabelText("Full name"), " Ruiz")
    await send()
    await view.findByRole("heading", { name: /Ana/ })
    expect(bodies()).toMatchObject([{ name: "Ana Ruiz" }])
  })

  it("gives way to what the page says it knows", async () => {
    const { view, user, prefill } = renderForm()
    write("City", "Waco")
    await user.click(view.getByLabelText("Tune-up"))
    write("Full name", "Somebody else")
    await prefill({ name: "Ana Ruiz" })
    await waitFor(() => expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana Ruiz"))
    expect(view.getByLabelText<HTMLInputElement>("City").value).toBe("Waco")
  })
})

describe("a request is sent", () => {
  it("though the page cancels every click around the form", async () => {
    const { host, view, sent, fillIn, send } = renderForm()
    await fillIn()
    host.addEventListener("click", (event) => event.preventDefault())
    await send()
    await view.findByRole("heading", { name: /^Thank you/ })
    expect(sent).toHaveLength(1)
  })

  it("once, if a script of the page submits the form itself", async () => {
    const { view, sent, fillIn } = renderForm()
    await fillIn()
    view.getByRole<HTMLFormElement>("form").requestSubmit()
    await view.findByRole("heading", { name: /^Thank you/ })
    expect(sent).toHaveLength(1)
  })

  it("though an old library of the page has replaced the browser's own `find`", async () => {
    // Prototype's, before 1.7.3.
    vi.spyOn(Array.prototype, "find").mockImplementation(function (this: unknown[], fits) {
      for (let index = 0; index < this.length; index++)
        if (Reflect.apply(fits, undefined, [this[index], index])) return this[index]
      return undefined
    })
    const { view, fillIn, send } = renderForm()
    await fillIn()
    await send()
    expect(await view.findByRole("heading", { name: /^Thank you, José/ })).toBeTruthy()
  })
})

it("nothing that was typed gets into an address, even if our handlers do not run", () => {
  const { view } = renderForm()
  expect(view.getByRole<HTMLFormElement>("form").method).toBe("dialog")
})
